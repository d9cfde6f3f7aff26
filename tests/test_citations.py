"""A paper as BibTeX."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.entries.citations import PLAIN, _encoder, citation_key, to_bibtex
from tests.conftest import paper


def test_a_preprint() -> None:
    assert to_bibtex(paper()) == (
        "@misc{arxiv-2501.00001,\n"
        "  title         = {{Counting Sparrows by Ear}},\n"
        "  author        = {Ada Invent},\n"
        "  year          = {2025},\n"
        "  month         = {1},\n"
        "  eprint        = {2501.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  url           = {https://arxiv.org/abs/2501.00001}\n"
        "}\n"
    )


def test_what_was_published_elsewhere_and_withdrawn() -> None:
    made = to_bibtex(
        paper(
            id="a-study",
            doi="10.1000/182",
            venue="Letters & Numbers",
            status={"state": "withdrawn", "date": "2025-02-01"},
        )
    )
    assert made.startswith("@article{a-study,\n")
    assert "  journal       = {Letters {\\&} Numbers},\n" in made
    assert "  url           = {https://doi.org/10.1000/182},\n  note          = {Withdrawn}" in made
    assert "eprint" not in made


def test_old_ids_and_keys() -> None:
    assert "eprint        = {quant-ph/9902083}," in to_bibtex(paper(id="quant-ph-9902083"))
    assert citation_key(paper(title="Another")) == citation_key(
        paper(title="One", authors=["Bo Sample"])
    )


def test_what_latex_would_obey_is_escaped_and_mathematics_stays() -> None:
    made = to_bibtex(paper(title=r"100% of $x_{i}$ & Jos\'e's #1 {odd} $\{a$, 50$%$ \beta"))
    assert r"{{100{\%} of $x_{i}$ {\&} Jos{\'e}'s {\#}1 {\textbraceleft}odd" in made
    assert (
        r"{\textbraceright} {\$}{\textbraceleft}a{\$}, 50{\$}{\%}{\$} {\ensuremath{\beta}}" in made
    )


def test_a_crowd_is_some_names_and_others() -> None:
    crowd = paper(authors=[f"Person {i}" for i in range(300)])
    assert "Person 1 and others},\n" in to_bibtex(crowd, authors=2)
    assert "others" not in to_bibtex(crowd)
    assert "others" not in to_bibtex(crowd, authors=300)


def test_what_is_not_encoded_would_not_be_changed_by_it() -> None:
    for character in filter(PLAIN.fullmatch, map(chr, range(128))):
        assert _encoder().unicode_to_latex(character) == character


def test_names_that_bibtex_would_take_apart() -> None:
    made = to_bibtex(paper(authors=["José Núñez", "Bo Sample, Jr.", "The A and B Team", "中 文"]))
    assert r"{Jos{\'e} N{\'u}{\~n}ez and {Bo Sample, Jr.} and {The A and B Team} and 中 文}" in made


@given(st.text(st.sampled_from("a{}\\$%#&@\"'é,~^_ =\u4e2d<"), min_size=1, max_size=40))
def test_braces_are_balanced_whatever_the_title(title: str) -> None:
    made = to_bibtex(paper(title=f"T{title}", authors=[f"A{title}"]))
    assert made.count("{") == made.count("}")
    assert re.fullmatch(r"@misc\{[a-z0-9.-]+,\n(  [a-z]+ += \{.*\},?\n)+\}\n", made)
