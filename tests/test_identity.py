"""What people paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.entries.identity import (
    Kind,
    Reference,
    make_id,
    parse_arxiv_id,
    parse_doi,
    parse_reference,
)
from generator.entries.paper import Identifier


@pytest.mark.parametrize(
    ("said", "kind", "identifier"),
    [
        ("2510.10023", Kind.ARXIV, "2510.10023"),
        (" 2510.10023v3 ", Kind.ARXIV, "2510.10023"),
        ("arXiv:2510.10023v2", Kind.ARXIV, "2510.10023"),
        ("0704.0042", Kind.ARXIV, "0704.0042"),
        ("quant-ph/9902083", Kind.ARXIV, "quant-ph-9902083"),
        ("quant-ph-9902083", Kind.ARXIV, "quant-ph-9902083"),
        ("math.GT/0309136v1", Kind.ARXIV, "math-0309136"),
        ("https://arxiv.org/abs/2510.10023v1", Kind.ARXIV, "2510.10023"),
        ("http://www.arxiv.org/pdf/2510.10023v1.pdf", Kind.ARXIV, "2510.10023"),
        ("https://arxiv.org/abs/2510.10023?context=cs.LG#top", Kind.ARXIV, "2510.10023"),
        ("arxiv.org/abs/hep-th/9901001", Kind.ARXIV, "hep-th-9901001"),
        ("https://export.arxiv.org/html/2510.10023v2/", Kind.ARXIV, "2510.10023"),
        ("https://alphaxiv.org/abs/2510.10023", Kind.ARXIV, "2510.10023"),
        ("https://huggingface.co/papers/2510.10023", Kind.HUGGING_FACE, "2510.10023"),
        ("https://huggingface.co/papers/2510.10023/", Kind.HUGGING_FACE, "2510.10023"),
        ("hf.co/papers/2510.10023", Kind.HUGGING_FACE, "2510.10023"),
        ("https://huggingface.co/papers/2510.10023?x=1", Kind.HUGGING_FACE, "2510.10023"),
        ("10.1000/182", Kind.DOI, "10.1000/182"),
        ("doi:10.1000/182", Kind.DOI, "10.1000/182"),
        ("https://doi.org/10.1000/182.", Kind.DOI, "10.1000/182"),
        ("http://dx.doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO", Kind.DOI,
         "10.1002/(SICI)1097<1::AID>3.0.CO"),
        ("https://doi.org/10.48550/arXiv.2510.10023", Kind.ARXIV, "2510.10023"),
        ("10.48550/ARXIV.quant-ph/9902083", Kind.ARXIV, "quant-ph-9902083"),
        ("2513.10023", None, ""),
        ("251010023", None, ""),
        ("../../../etc/passwd", None, ""),
        ("https://arxiv.org/abs/../../etc/passwd", None, ""),
        ("https://huggingface.co/papers/..%2F..%2Fx", None, ""),
        ("https://example.org/2510.10023", None, ""),
        ("２５１０.１００２３", None, ""),
        ("", None, ""),
    ],
)  # fmt: skip
def test_a_paper_has_many_names(said: str, kind: Kind | None, identifier: str) -> None:
    found = parse_reference(said)
    assert found == (Reference(kind, identifier) if kind else None)


def test_arxiv_writes_old_ids_with_a_slash() -> None:
    found = parse_reference("quant-ph-9902083")
    assert found is not None
    assert found.arxiv == "quant-ph/9902083"


@given(st.text(max_size=60))
def test_any_text_is_a_name_or_none(text: str) -> None:
    parse_reference(text)
    parse_arxiv_id(text)
    parse_doi(text)


@given(st.text(max_size=400), st.text(max_size=10))
def test_an_id_of_our_own_is_always_one(title: str, more: str) -> None:
    TypeAdapter(Identifier).validate_python(make_id(title, more))
    assert make_id(title, more) == make_id(title, more)


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Attention Is All You Need", "attention-is-all-you-need"),
        ("1984", "paper-1984"),
        ("Índice", "indice"),
        ("index", "paper-index"),
        ("注意力", "zhu-yi-li"),
        ("!!!", "paper"),
        (
            "A " + "very " * 40 + "long title",
            "a-very-very-very-very-very-very-very-very-very-very-very",
        ),
    ],
)
def test_ids_of_our_own_come_from_titles(title: str, identifier: str) -> None:
    assert make_id(title) == identifier
