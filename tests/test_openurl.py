"""COinS, read back as a query string: which is how reference managers read them."""

from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from generator.entries.openurl import MAX_AUTHORS, to_coins
from tests.conftest import paper


def test_a_preprint() -> None:
    assert parse_qs(to_coins(paper())) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:journal"],
        "rft.genre": ["preprint"],
        "rft.atitle": ["Counting Sparrows by Ear"],
        "rft.au": ["Ada Invent"],
        "rft.date": ["2025-01-01"],
        "rft_id": ["https://arxiv.org/abs/2501.00001"],
    }


def test_what_was_published_elsewhere() -> None:
    read = parse_qs(to_coins(paper(id="a-study", doi="10.1000/182", venue="Letters & Numbers")))
    assert read["rft.genre"] == ["article"]
    assert read["rft.jtitle"] == ["Letters & Numbers"]
    assert read["rft_id"] == ["info:doi/10.1000/182", "https://doi.org/10.1000/182"]


def test_a_crowd_is_cut_short() -> None:
    read = parse_qs(to_coins(paper(authors=[f"Person {i}" for i in range(3303)])))
    assert read["rft.au"] == [f"Person {i}" for i in range(MAX_AUTHORS)]


@given(st.text(st.sampled_from('a&=+%;#"<>é\u4e2d '), min_size=1, max_size=30))
def test_no_name_becomes_another_field(name: str) -> None:
    name = f"A{' '.join(name.split())}"
    read = parse_qs(to_coins(paper(authors=[name], title=name)))
    assert read["rft.au"] == read["rft.atitle"] == [name]
