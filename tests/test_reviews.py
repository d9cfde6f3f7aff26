"""What a reviewer sees of new and changed entries."""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.contributing.facts import Facts
from generator.entries.duplicates import MOST
from generator.entries.phrases import phrase
from generator.reviewing.changed_entries import check_changed_entries
from generator.reviewing.comparison import differences
from generator.reviewing.entry_review import Review, review_entries
from generator.reviewing.notices import change_notices
from generator.reviewing.review_text import LONGEST, reviews_as_markdown, reviews_as_text
from generator.site.language import ENGLISH, Language
from tests.conftest import SITE, TOPICS, paper

GULLS = "2025/01/02/2501.00777.yaml"
ENTRY = """\
title: Counting Sparrows by Ears
authors: [Ada Invent, Bo Once]
published: 2025-01-01
topics: [birds]
organizations: [Gull Works]
summary: Gulls were counted.
"""
BIRDS = b"birds: {name: Birds, description: Whatever flies.}\n"


def seen(text: str) -> str:
    """What GitHub would make of Markdown, code aside: what might be markup, or mention."""
    made = MarkdownIt("commonmark").render(text)
    return re.sub(r"<pre>.*?</pre>|<code>.*?</code>", "", made, flags=re.DOTALL)


def test_a_review_says_how_it_looks_what_it_touches_and_what_it_is_like() -> None:
    other = ENTRY.replace("Ears", "Ear").replace("Bo Once", "Ada Invent")
    terns = GULLS.replace("777", "778")
    whole = {"topics.yaml": BIRDS, GULLS: ENTRY.encode(), terns: other.encode()}
    assert review_entries("papers", whole, [], SITE) == []
    review = review_entries("papers", whole, [GULLS], SITE)[0]
    assert [look.place for look in review.previews] == [
        "On its page", "In a list", "In the feeds", "As BibTeX",
    ]  # fmt: skip
    assert "nearly the same title" in review.remarks[0].message
    assert review.affected_pages == [
        "days/2025/01/02/ (beside 1 other)",
        "weeks/2025/01/ (beside 1 other)",
        "days/2025/01/ (beside 1 other)",
        "topics/birds/ (beside 1 other)",
        "authors/ada-invent/ (new: such a page needs 2 papers)",
        "organizations/gull-works/ (new: such a page needs 2 papers)",
    ]
    text = reviews_as_text([review], ENGLISH)
    assert text.startswith(
        f"papers/{GULLS}\n\nTo look at:\n  1:8: title: papers/2025/01/02/2501.00778"
    )
    assert "@misc{arxiv-2501.00777," in text
    assert text.endswith("\n1 paper, no fault, 1 remark.")


def test_faults_take_the_place_of_the_rest() -> None:
    whole = {"topics.yaml": BIRDS, GULLS: ENTRY.replace("birds", "brids").encode()}
    review = review_entries("papers", whole, [GULLS], SITE)[0]
    assert not review.previews
    assert 'To correct:\n  4:10: topics[0]: unknown topic "brids"; did you mean' in reviews_as_text(
        [review], ENGLISH
    )
    assert "1 fault in 1 file" in reviews_as_markdown([review], ENGLISH)


HOSTILE = """\
title: '@octocat #1 ``` </details> <img src=x> ![i](https://e.example/i.png) [l](https://e.example)'
authors: ['@octo/team <b>', '````` fixes #2', 'http://e.example']
published: 2025-01-01
topics: [birds]
venue: '``` @octocat'
summary: >-
  ``` @octocat


  ```` www.e.example <script>alert(1)</script> user@e.example GH-1 | a | b |
note: '</code> @octocat'
"""


def test_nothing_a_contributor_wrote_is_markup_in_a_comment() -> None:
    path = "2025/01/02/2501.00777.yaml"
    for source in (HOSTILE, HOSTILE + "'@octocat` <b>': x\n"):
        found = review_entries(
            "papers", {"topics.yaml": BIRDS, path: source.encode()}, [path], SITE
        )
        outside = seen(reviews_as_markdown(found, ENGLISH))
        for word in ("octo", "e.example", "script", "img", "#1", "#2", "GH-1"):
            assert word not in outside
        assert outside.count("<details>") == outside.count("</details>")


@given(st.text(st.sampled_from("`~ab\n@#<>[]()!*_|\\ ")), st.text(st.sampled_from("`a @\n")))
def test_no_text_gets_out_of_its_code(text: str, file: str) -> None:
    review = Review(
        f"papers/@octocat{file}", affected_pages=["@octocat", *text.split("\n"), "@octocat"]
    )
    assert "octocat" not in seen(reviews_as_markdown([review], ENGLISH))


def test_a_comment_is_never_too_long() -> None:
    many = [Review(f"papers/{number}.yaml", affected_pages=["x" * 900] * 5) for number in range(50)]
    made = reviews_as_markdown(many, ENGLISH)
    assert len(made) < LONGEST + 200
    assert made.rstrip().endswith("more files, too long to show here.")


def test_differences_from_the_source() -> None:
    ours = paper(authors=["José Núñez", "Bo Sample"], doi="10.1000/182")
    facts = Facts(
        "arXiv",
        identifier="2501.00001",
        title="Counting sparrows, by ear",
        authors=["Jose Nunez", "Bo Simple"],
        published="2025-01-02",
        doi="10.1000/183",
    )
    assert list(differences(ours, facts, TOPICS)) == [
        'published: arXiv has "2025-01-02"',
        'doi: arXiv has "10.1000/183"',
        'authors[1]: arXiv has "Bo Simple"',
    ]
    fewer = Facts("arXiv", identifier="2501.00001", authors=["Jose Nunez"])
    assert list(differences(ours, fewer, TOPICS)) == ["authors: arXiv has 1, the entry 2"]


def entry(title: str, more: str = "") -> bytes:
    return (
        f"title: {title}\nauthors: [Ada Invent]\npublished: 2025-01-01\ntopics: [birds]\n"
        f"summary: We count.\n{more}"
    ).encode()


SPARROWS, CLOCKS = "2025/01/02/2501.00666.yaml", "2025/01/02/2501.00888.yaml"
OWLS = "2025/01/02/2501.00555.yaml"
BEFORE = {
    "topics.yaml": BIRDS,
    SPARROWS: entry("Counting Sparrows", "aliases: [old-name]\n"),
    CLOCKS: entry("Counting Clocks"),
}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (
            {SPARROWS: None},
            'the entry of 2501.00666, "Counting Sparrows", is deleted: papers/2501.00666/, '
            "papers/old-name/ die; papers remove --why says at its address why",
        ),
        (
            {SPARROWS: None, "2025/01/05/2501.00666.yaml": BEFORE[SPARROWS]},
            "2501.00666 moves from 2025-01-02 to 2025-01-05: both days' pages change",
        ),
        (
            {CLOCKS: None, "2025/01/02/2501.00999.yaml": entry("Counting Clocks")},
            "2501.00888 becomes 2501.00999 without an alias: papers/2501.00888/ dies; add to "
            "2025/01/02/2501.00999.yaml the line aliases: [2501.00888]",
        ),
        (
            {
                CLOCKS: None,
                "2025/01/02/2501.00999.yaml": entry("Clocks", "aliases: [2501.00888]\n"),
            },
            "2501.00888 is now 2501.00999; its old address leads there",
        ),
        (
            {"topics.yaml": b"fowl:\n  name: Fowl\n  description: Whatever clucks.\n"},
            'the topic "birds" is removed: 2 papers of it; topics/birds/ dies',
        ),
        (
            {"topics.yaml": BIRDS.replace(b"birds:", b"fowl:", 1)},
            'the topic "birds" becomes "fowl" in the list alone: 2 papers of it; topics/birds/ '
            "dies; papers rename-topic birds fowl changes all of it",
        ),
        (
            {
                "topics.yaml": b"fowl:\n  name: Fowl\n  description: Whatever clucks.\n",
                CLOCKS: BEFORE[CLOCKS].replace(b"[birds]", b"[fowl]\nnote: On birds."),
            },
            'the topic "birds" is removed: 1 paper of it; topics/birds/ dies',
        ),
    ],
)
def test_what_a_change_does_besides_is_named_first(
    after: dict[str, bytes | None], expected: str
) -> None:
    changed = {path: source for path, source in {**BEFORE, **after}.items() if source is not None}
    notices = change_notices(BEFORE, changed)
    assert expected in notices
    text = reviews_as_markdown([], ENGLISH, notices)
    assert text.index("Look at this first") < text.index(expected[:40])


def test_a_change_of_the_program_beside_entries_is_named() -> None:
    (notice,) = change_notices(BEFORE, BEFORE, [".github/workflows/x.yml", "generator/cli.py"])
    assert "changes 2 files beside the entries" in notice
    assert "generator/cli.py" in notice
    assert change_notices(BEFORE, BEFORE) == []


def test_faults_come_first_and_what_is_right_is_folded() -> None:
    sources = {"topics.yaml": BIRDS, SPARROWS: entry("Sparrows"), CLOCKS: entry("{Clocks}")}
    sources[GULLS] = ENTRY.replace("birds", "brids").encode()
    text = reviews_as_markdown(
        review_entries("papers", sources, [SPARROWS, CLOCKS, GULLS], SITE), ENGLISH
    )
    places = [text.index(f"papers/{path}") for path in (GULLS, CLOCKS, SPARROWS)]
    assert places == sorted(places)
    assert text.index("<summary>Nothing to correct</summary>") > places[2]


def test_hundreds_of_alike_titles_take_little_time() -> None:
    titles = [f"A Study of Sparrows in Hedge {number} by Ear" for number in range(500)]
    sources = {
        f"2025/01/02/2501.{number:05}.yaml": entry(title) for number, title in enumerate(titles)
    }
    began = time.process_time()
    result = check_changed_entries("papers", {"topics.yaml": BIRDS, **sources}, list(sources))
    assert time.process_time() - began < 20
    assert 500 <= len(result.remarks) <= 500 * MOST


def test_a_withdrawal_a_doi_and_a_venue_of_the_source_are_differences() -> None:
    facts = Facts(
        "arXiv:2501.00001",
        identifier="2501.00001",
        title="Counting Sparrows by Ear",
        authors=["Ada Invent"],
        doi="10.1000/183",
        venue="Hedge Letters",
        withdrawn=True,
    )
    assert list(differences(paper(authors=["Ada Invent"]), facts, TOPICS)) == [
        "status: arXiv:2501.00001 says that it is withdrawn or retracted; the entry does not",
        'doi: arXiv:2501.00001 has "10.1000/183", the entry none',
        'venue: arXiv:2501.00001 has "Hedge Letters", the entry none',
    ]


def test_an_entry_that_agrees_with_its_source_is_said_to() -> None:
    review = Review("papers/x.yaml", agrees_with="arXiv:2501.00001")
    text = reviews_as_text([review], ENGLISH)
    assert "Compared with its source; all facts agree:\n  arXiv:2501.00001" in text


@pytest.mark.parametrize("tag", ["de", "ja", "zh", "ar"])
def test_a_review_speaks_the_language_of_the_site(tag: str) -> None:
    """Faults of syntax, of a model and of the catalogue, remarks, notices and previews: no message
    of the program is in English, and no isolate of a translation is written as an escape."""
    language = Language(tag)
    site = replace(SITE, language=language)
    sources = {**BEFORE, SPARROWS: entry("Sparrows *now*"), CLOCKS: b"title: [a\n"}
    sources[GULLS] = entry("Gulls").replace(b"birds", b"brids") + b"date: 2025\nvenue: [a]\n"
    sources[GULLS] += b"published: 12/13/2025\ncontributor: A B\n"
    found = review_entries("papers", sources, [SPARROWS, CLOCKS, GULLS], site)
    notices = change_notices({**BEFORE, OWLS: entry("Owls")}, sources, ["Makefile"])
    text = reviews_as_markdown(found, language, notices)
    for review in found:
        for fault in (*review.faults, *review.remarks):
            assert language.say(fault.message) != fault.message, fault
            assert language.say(fault.message) in text
    assert len([fault for review in found for fault in review.faults]) > 4
    assert {language.say(notice) for notice in notices}.isdisjoint(notices)
    assert "\\u20" not in text
    for title in ("To correct", "Look at this first:", "Pages that it affects"):
        assert language.gettext(title) in text
        assert title not in text


def test_a_value_in_a_translated_message_controls_no_terminal() -> None:
    said = Language("ar").say(phrase("%(page)s (leads to %(here)s)", page="a\x1b[1m", here="##[b"))
    assert "\x1b" not in said
    assert "##[" not in said
    assert "\u2066" in said
