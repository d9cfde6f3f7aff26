"""A paper as CSL-JSON and as RIS."""

import pytest

from generator.entries.csl import KINDS, csl_name, to_csl
from generator.entries.paper import Type
from generator.entries.ris import TYPES, to_ris
from tests.conftest import paper


def ris(**fields: object) -> list[str]:
    cited = paper(**fields)
    return to_ris(to_csl(cited), cited.pdf).removesuffix("\r\n").split("\r\n")


def test_a_preprint() -> None:
    assert to_csl(paper(id="quant-ph-9902083", title="A $\\pi$ & <b>")) == {
        "id": "arxiv-quant-ph-9902083",
        "type": "article",
        "title": "A \u03c0 & <b>",
        "author": [{"family": "Invent", "given": "Ada"}],
        "issued": {"date-parts": [[2025, 1, 1]]},
        "publisher": "arXiv",
        "number": "arXiv:quant-ph/9902083",
        "URL": "https://arxiv.org/abs/quant-ph/9902083",
    }


@pytest.mark.parametrize(
    ("name", "csl", "in_ris"),
    [
        (
            "Ludwig van der Tern, Jr.",
            {
                "family": "Tern",
                "given": "Ludwig",
                "non-dropping-particle": "van der",
                "suffix": "Jr.",
            },
            "van der Tern, Ludwig, Jr.",
        ),
        ("The Hedge Team", {"literal": "The Hedge Team"}, "The Hedge Team"),
        ("Sparrow", {"family": "Sparrow"}, "Sparrow"),
    ],
)
def test_names_stand_in_their_parts_and_teams_whole(
    name: str, csl: dict[str, str], in_ris: str
) -> None:
    assert csl_name(name) == csl
    assert f"AU  - {in_ris}" in ris(authors=[name])


def test_a_name_that_stands_twice_is_there_once() -> None:
    assert len(to_csl(paper(authors=["Bo Fiction", "Ada Invent", "Bo Fiction"]))["author"]) == 2


def test_a_work_that_nobody_signed_has_no_author() -> None:
    assert "author" not in to_csl(paper(authors=[]))
    assert not [line for line in ris(authors=[]) if line.startswith("AU")]


@pytest.mark.parametrize(
    ("published", "parts", "in_ris"),
    [
        ("2024-05-03", [2024, 5, 3], ["PY  - 2024", "DA  - 2024/05/03"]),
        ("2024-05", [2024, 5], ["PY  - 2024", "DA  - 2024/05//"]),
        ("2024", [2024], ["PY  - 2024"]),
    ],
)
def test_a_date_says_what_is_known(published: str, parts: list[int], in_ris: list[str]) -> None:
    assert to_csl(paper(published=published))["issued"] == {"date-parts": [parts]}
    assert [line for line in ris(published=published) if line[:2] in ("PY", "DA")] == in_ris


def test_what_the_venue_is_follows_from_the_type() -> None:
    assert to_csl(paper(venue="ICML 2025"))["container-title"] == "ICML 2025"
    thesis = to_csl(paper(venue="Invented University", type="mastersthesis"))
    assert (thesis["publisher"], thesis["genre"]) == ("Invented University", "Master\u2019s thesis")
    assert "container-title" not in thesis
    assert "PB  - Invented University" in ris(venue="Invented University", type="thesis")


@pytest.mark.parametrize("type", Type)
def test_every_type_of_work_has_one_in_each_format(type: Type) -> None:
    assert ris(type=type, venue="Somewhere")[0] == f"TY  - {TYPES[KINDS[type].type]}"


def test_a_record_is_lines_of_tags_that_ends_with_its_end() -> None:
    lines = ris(
        doi="10.1000/182", venue="Letters", status={"state": "retracted", "date": "2025-02-01"}
    )
    assert lines[:2] == ["TY  - JOUR", "ID  - arxiv-2501.00001"]
    assert lines[-3:] == ["L1  - https://arxiv.org/pdf/2501.00001", "N1  - Retracted", "ER  - "]
