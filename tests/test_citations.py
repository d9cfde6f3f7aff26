"""A paper as BibTeX."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.citations import citation_key, to_bibtex
from generator.entries.latex import to_unicode
from generator.entries.latex_encoding import to_latex
from tests.conftest import paper


def test_a_preprint() -> None:
    assert to_bibtex(paper()) == (
        "@misc{arxiv-2501.00001,\n"
        "  title         = {Counting Sparrows by Ear},\n"
        "  author        = {Invent, Ada},\n"
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
    bibtex = to_bibtex(paper(title=r"100% of $x_{i}$ & Jos\'e's #1 {odd} $\{a$, 50$%$ \beta"))
    assert r"= {100{\%} of {$x_{i}$} {\&} {Jos{\'e}'s} {\#}1 {\textbraceleft}odd" in bibtex
    assert r"{\textbraceleft}a{\$}, 50{\$}{\%}{\$} {$\beta$}" in bibtex


def test_a_crowd_is_some_names_and_others() -> None:
    crowd = paper(authors=[f"Ada Invent{chr(97 + i % 26)}" for i in range(300)])
    assert "Inventb, Ada and others},\n" in to_bibtex(crowd, authors=2)
    assert "others" not in to_bibtex(crowd)
    assert "others" not in to_bibtex(crowd, authors=300)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Jun-ho Wader", "Wader, Jun-ho"),
        ("Tern, Ada", "Tern, Ada"),
        ("Ada van der Tern", "van der Tern, Ada"),
        ("Gus De Sands", "De Sands, Gus"),
        ("Minh Van Nguyen", "Nguyen, Minh Van"),
        ("Bo Sample, Jr.", "Sample, Jr., Bo"),
        ("Bo Sample III", "Sample, III, Bo"),
        ("Plover", "Plover"),
        ("and", "{and}"),
        ("中 文", "{中 文}"),
        ("Олег Чайкин", "Чайкин, Олег"),
        ("The A and B Team", "{The A and B Team}"),
        ("Reed Lab", "{Reed Lab}"),
        ("MudFlat-AI", "{MudFlat-AI}"),
        ("SHORE", "{SHORE}"),
        ("Đào Thị Ngỗng", r"Ng{\~{\^o}}ng, {\DJ}{\`a}o Th{\d{i}}"),
        ("Ștefan Țărm", r"{\textcommabelow{T}}{\u{a}}rm, {\textcommabelow{S}}tefan"),
    ],
)
def test_names(name: str, written: str) -> None:
    assert f"author        = {{{written}}},\n" in to_bibtex(paper(authors=[name]))


def test_only_the_capitals_that_are_meant_are_kept() -> None:
    def title(text: str) -> str:
        return to_bibtex(paper(title=text)).split("= {", 1)[1].split("},\n", 1)[0]

    assert title("Counting Terns With a BERT in 3D: T-Shaped Nets") == (
        "Counting Terns With a {BERT} in {3D}: {T-Shaped} Nets"
    )
    assert title("How terns of the Baltic use arXiv") == "How terns of the {Baltic} use {arXiv}"
    assert title("π and $α_1$ at O(n²)") == r"{$\pi$} and {$\alpha _1$} at {O(n{\texttwosuperior})}"


def test_kinds_of_venue() -> None:
    def first(venue: str) -> str:
        return to_bibtex(paper(venue=venue))

    assert first("Proc. of the 3rd Conf. on Sand").startswith("@inproceedings{")
    assert "  booktitle     = {Workshop on Mud},\n" in first("Workshop on Mud")
    assert first("Journal of Sand").startswith("@article{")


def test_who_is_signed_by_nobody_has_a_key() -> None:
    assert "  key           = {Counting Sparrows by Ear},\n" in to_bibtex(paper(authors=[]))


def test_accents_without_a_composed_letter_are_commands() -> None:
    assert to_latex("Q\u0307ala and A\u0323\u0301na") == r"{\.Q}ala and {\'{\d{A}}}na"
    assert to_latex("\ufb01n") == "fin"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30))
def test_latex_keeps_every_letter(text: str) -> None:
    made = to_latex(text)
    assert made.count("{") == made.count("}")
    for letter in "éñçşšđłøßæÖ":
        assert to_unicode(to_latex(letter)) == letter


@pytest.mark.skipif(not shutil.which("bibtex"), reason="BibTeX is not installed")
def test_bibtex_reads_names_and_titles(tmp_path: Path) -> None:
    names = ["Jun-ho Wader", "Ada van der Tern", "Bo Sample, Jr.", "The Reed Team", "Минь Tern"]
    (tmp_path / "all.bib").write_text(
        to_bibtex(paper(authors=names, title="A BERT of Mudflats and Sand"))
    )
    (tmp_path / "a.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{all}\n")
    done = subprocess.run(["bibtex", "a"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
    printed = " ".join((tmp_path / "a.bbl").read_text().split())
    assert "Jun-ho Wader, Ada van~der Tern, Bo~Sample, Jr., {The Reed Team}, and Минь Tern" in (
        printed.replace("Bo Sample", "Bo~Sample")
    )
    assert "A {BERT} of mudflats and sand" in printed


@given(st.text(st.sampled_from("a{}\\$%#&@\"'é,~^_ =\u4e2d<"), min_size=1, max_size=40))
def test_braces_are_balanced_whatever_the_title(title: str) -> None:
    made = to_bibtex(paper(title=f"T{title}", authors=[f"A{title}"]))
    assert made.count("{") == made.count("}")
    assert re.fullmatch(r"@misc\{[a-z0-9.-]+,\n(  [a-z]+ += \{.*\},?\n)+\}\n", made)
