"""The fonts that the site has itself: their sizes, their signs, and their place in the style."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from release.fonts import FONTS, MADE
from tests.conftest import PROJECT

STYLE = (PROJECT / "generator/theme/assets/site.css").read_text()
FACES = {
    re.findall(r"fonts/([a-z-]+)\.woff2", face)[0]: face
    for face in re.findall(r"@font-face \{(.*?)\}", STYLE, re.DOTALL)
}


def ranges(signs: str) -> str:
    """`signs` as `unicode-range` has them."""
    return ", ".join(f"U+{part}" for part in signs.split())


def test_all_fonts_together_are_small_and_have_licences() -> None:
    files = list((PROJECT / FONTS).iterdir())
    assert {file.stem for file in files if file.suffix == ".woff2"} == MADE.keys() == FACES.keys()
    assert sum(file.stat().st_size for file in files if file.suffix == ".woff2") < 100_000
    licences = [file.read_text() for file in files if file.suffix == ".txt"]
    assert len(licences) == 2
    assert all("SIL OPEN FONT LICENSE Version 1.1" in licence for licence in licences)
    assert all(re.match("(Copyright|©) 20.*(Adobe|STIX)", licence) for licence in licences)


@pytest.mark.parametrize("name", MADE)
def test_a_font_has_the_signs_for_which_the_style_takes_it(name: str) -> None:
    font = TTFont(PROJECT / FONTS / f"{name}.woff2")
    assert {record.nameID for record in font["name"].names} <= {0, 13, 14}  # "Source" is reserved
    assert ("MATH" in font) == (name == "mathematics")
    assert "font-display: optional" in FACES[name]
    if name != "mathematics":
        assert f"unicode-range: {ranges(MADE[name].signs)};" in FACES[name]
    sample = {"titles-greek": "λ", "titles-cyrillic": "ж", "titles-latin-ext": "ł"}
    wanted = {"mathematics": "x𝑥λ∑√ℝ≤", **sample}.get(name, "Aé–")
    assert set(map(ord, wanted)) <= font.getBestCmap().keys()


def test_the_files_that_a_page_needs_at_once_are_loaded_first(invented_site: Path) -> None:
    pages = [file.read_text() for file in (invented_site / "days").rglob("index.html")]
    preloads = [set(re.findall(r'rel="preload" href="[^"]*/([a-z-]+)\.woff2"', it)) for it in pages]
    formulas = ["<math" in page for page in pages]
    assert {True, False} == set(formulas)
    for preloaded, has_formula in zip(preloads, formulas, strict=True):
        assert preloaded == {"titles-latin"} | ({"mathematics"} if has_formula else set())
    assert "data-system-fonts" not in pages[0]
    for name in MADE:
        assert (invented_site / f"assets/fonts/{name}.woff2").is_file()
