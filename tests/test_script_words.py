"""The words of scripts: all in the catalogue, and given to a site in its language."""

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.jslexer import tokenize

from generator.site import script_words
from generator.site.language import ENGLISH, Language, languages
from generator.site.script_words import LANGUAGE_SCRIPT, script_translations
from tests.conftest import PROJECT

THEME = PROJECT / "generator/theme"
ENGLISH_ALONE = ("cleaning.js", "python.js", "entities.js")
"""Scripts whose messages are those of `papers check`, word for word."""
WITHOUT_WORDS = ("bookmarklet.js",)
"""Scripts with none at all. (Babel misreads this one.)"""
KEYWORDS = {"gettext": None, "ngettext": (1, 2)}
VALUE = re.compile(r"\$\{(?:[^{}]|\{[^{}]*\})*\}")
SENTENCE = re.compile(r"[A-Za-z]{2}[,.:;…]? +[A-Za-z]|^ ?[A-Z][a-z]+")
CODE = re.compile(
    r"^[.#(<\\]|^10\\|^search-dialog|^article h2|^input, |^author:|^a an and|^alpha b"
)
"""How selectors, markup, patterns and lists of words begin."""
NO_WORDS = {
    "Alt+ArrowDown", "Alt+ArrowUp", "Author", "Backspace", "Content-Type", "Correction", "Enter",
    "TimeoutError", "\u2028saved pages", "noopener noreferrer", "unfold own-fold", "%(number)s",
    "Atom", "Crossref", "DataCite", "Escape", "the address", "reading-pane md-typeset",
    "It \u2028.",
}  # fmt: skip
"""Names in programs and of things, a placeholder, and what belongs to `papers check`'s messages."""


def scripts() -> list[Path]:
    """The scripts of the theme that have words of their own."""
    files = sorted(THEME.rglob("*.js"))
    left_out = (*ENGLISH_ALONE, *WITHOUT_WORDS)
    return [it for it in files if it.name not in left_out and "snowball" not in it.parts]


def messages(script: Path) -> set[str]:
    found = extract_from_file("javascript", script, KEYWORDS)
    return {text for _, it, *_ in found for text in ((it,) if isinstance(it, str) else it)}


def literals(script: Path) -> Iterator[str]:
    """The texts in a script, without what fills them."""
    for token in tokenize(script.read_text(), jsx=False):
        if token.type in ("string", "template_string"):
            yield VALUE.sub("\u2028", token.value[1:-1].replace('\\"', '"'))


def is_sentence(text: str) -> bool:
    return "%(" in text or (bool(SENTENCE.search(text)) and not CODE.search(text))


@pytest.mark.parametrize("script", scripts(), ids=lambda it: it.relative_to(THEME).as_posix())
def test_every_sentence_in_a_script_is_a_message(script: Path) -> None:
    texts = set(literals(script))
    assert not any("\n" in text for text in texts)  # or Babel lost its way
    outside = {text for text in texts if is_sentence(text)} - messages(script)
    assert outside - NO_WORDS == set()


@pytest.mark.parametrize("text", ["Nothing found", "Close", "of the papers", "%(n)s of them"])
def test_a_sentence_is_told_from_code(text: str) -> None:
    assert is_sentence(text)
    assert not is_sentence(".pager a")


def test_english_needs_no_translations() -> None:
    assert script_translations(ENGLISH) == ""


def run(call: str, *expressions: str) -> list[object]:
    """What the `expressions` are after a `call` at the end of the script, in Node."""
    script = (THEME / LANGUAGE_SCRIPT).read_text()
    shown = f"\nconsole.log(JSON.stringify([{', '.join(expressions)}]));"
    command = ["node", "--input-type=module", "--eval", script + call + shown]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    values: list[object] = json.loads(done.stdout)
    return values


NUMBERS = [*range(112), 199, 200, 201, 202, 203, 211, 1000, 1001, 1249, 1_000_003]
DAYS = [f"2025-{month:02}-{2 * month + 1:02}" for month in range(1, 13)]
ONE, OTHER = "%(number)s paper", "%(number)s papers"


@pytest.mark.parametrize("tag", languages())
def test_numbers_plurals_and_dates_are_those_of_pages(tag: str) -> None:
    language = Language(tag)
    counted, numbers, days = run(
        script_translations(language),
        f"{NUMBERS}.map((n) => ngettext({ONE!r}, {OTHER!r}, n))",
        f"{NUMBERS}.map(formatNumber)",
        f"{DAYS}.map(formatDay)",
    )
    assert counted == [language.ngettext(ONE, OTHER, number) for number in NUMBERS]
    assert numbers == [language.number(number) for number in NUMBERS]
    assert days == [language.short_date(date.fromisoformat(day)) for day in DAYS]


def test_arabic_has_six_forms() -> None:
    counted = run(
        script_translations(Language("ar")),
        f"[0, 1, 2, 3, 11, 100].map((n) => ngettext({ONE!r}, {OTHER!r}, n))",
    )
    assert counted == [["لا أوراق", "ورقة واحدة", "ورقتان", "3 أوراق", "11 ورقة", "100 ورقة"]]


def test_messages_are_filled_with_text_numbers_and_elements() -> None:
    filled = run(
        'translate("de", {"%(a)s of %(b)s": "von %(b)s %(a)s", "all": "100 %%"}, (n) => 0);',
        'gettext("%(a)s of %(b)s", {a: 1234, b: "%(a)s"})',
        'gettext("all")',
        'gettext("unknown %(a)s", {a: "<b>"})',
        'placeParts(gettext("%(a)s of %(b)s"), {a: ["x", "y"], b: {node: 1}})',
        'formatDay("2025-13-01")',
    )
    parts = ["von ", {"node": 1}, " ", "x", "y"]
    assert filled == ["von %(a)s 1.234", "100 %", "unknown <b>", parts, "2025-13-01"]


def test_english_is_as_it_was() -> None:
    values = run(
        "",
        'formatDay("2025-09-03")',
        'formatDayOfYear("2025-09-03")',
        'ngettext("%(number)s topic", "%(number)s topics", 1)',
        'ngettext("%(number)s topic", "%(number)s topics", 1234)',
    )
    assert values == ["3 Sep 2025", "3 September", "1 topic", "1,234 topics"]


def test_a_plural_rule_that_is_none_never_becomes_a_script(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog("de")
    catalogue._plural_expr = "alert(n)"  # type: ignore[assignment]
    monkeypatch.setattr(script_words, "catalogue_of", lambda tag: catalogue)
    with pytest.raises(ValueError, match="plural"):
        script_translations(Language("de"))
