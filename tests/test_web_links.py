"""Web addresses in running text."""

import pytest

from generator.entries.text import to_linked_html
from generator.entries.web_links import link_addresses
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS, paper


def link(address: str) -> str:
    return f'<a href="{address}" rel="nofollow">{address}</a>'


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Code: https://example.org/a.", "https://example.org/a"),
        ("(at http://example.org/a_(b), too)", "http://example.org/a_(b)"),
        ("(https://example.org/a)!", "https://example.org/a"),
        ("see [https://example.org].", "https://example.org"),
        ("https://example.org:8080/~ada/?q=%20x#y;", "https://example.org:8080/~ada/?q=%20x#y"),
        ("代码见 https://example.org/a。谢谢", "https://example.org/a"),
        ("代码https://example.org/a代码", "https://example.org/a"),
        ("<https://example.org/a>", "https://example.org/a"),
    ],
)
def test_an_address_is_a_link_without_the_signs_of_its_sentence(text: str, address: str) -> None:
    before, _, after = text.partition(address)
    escaped = [each.replace("<", "&lt;").replace(">", "&gt;") for each in (before, after)]
    assert link_addresses(text) == link(address).join(escaped)


@pytest.mark.parametrize(
    "text",
    [
        "javascript://example.org/a",
        "ftp://example.org/a",
        "https://localhost/a",
        "https://bank.example.org@evil.example.org/",
        "https://user:secret@evil.example.org/",
        "https://exämple.org/a",
        "https://example.org/aé",
        "https://example.org/a\u2026",
        "xhttps://example.org",
        "https://",
        "https://.../a",
    ],
)
def test_what_only_looks_like_one_is_text(text: str) -> None:
    assert "<a" not in link_addresses(text)


def test_signs_that_are_markup_stay_text() -> None:
    made = link_addresses('"https://example.org/?a=1&b=2" onclick=x <b>')
    assert made.count("<") == 2
    assert 'href="https://example.org/?a=1&amp;b=2"' in made


def test_a_formula_holds_no_link() -> None:
    made = to_linked_html(r"$\text{https://example.org/a}$ and https://example.org/b")
    assert made.count("<a ") == 1
    assert link("https://example.org/b") in made


def test_a_long_text_takes_no_time_to_speak_of() -> None:
    assert "<a" not in link_addresses("https://" * 20_000)
    assert link_addresses("https://example.org/" + "(" * 50_000).count("<a ") == 1
    assert link_addresses("https://example.org/" + ")" * 50_000).count("<a ") == 1


def test_pages_cards_and_feeds_have_the_links() -> None:
    made = paper(summary="At https://example.org/s.", abstract="See https://example.org/a.")
    rendition = typeset(made, TOPICS, SITE)
    for name in ("day_card", "page"):
        assert link("https://example.org/s") in rendition.texts(name)
        assert link("https://example.org/a") in rendition.texts(name)
    assert 'href=\\"https://example.org/a\\"' in rendition.texts("item")
