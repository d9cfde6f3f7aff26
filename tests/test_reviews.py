"""What a reviewer sees of new and changed entries."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.contributing.facts import Facts
from generator.reviewing.comparison import differences
from generator.reviewing.entry_review import Review, review_entries
from generator.reviewing.review_text import LONGEST, reviews_as_markdown, reviews_as_text
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
    text = reviews_as_text([review])
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
        [review]
    )
    assert "1 fault in 1 file" in reviews_as_markdown([review])


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
        outside = seen(reviews_as_markdown(found))
        for word in ("octo", "e.example", "script", "img", "#1", "#2", "GH-1"):
            assert word not in outside
        assert outside.count("<details>") == outside.count("</details>")


@given(st.text(st.sampled_from("`~ab\n@#<>[]()!*_|\\ ")), st.text(st.sampled_from("`a @\n")))
def test_no_text_gets_out_of_its_code(text: str, file: str) -> None:
    review = Review(
        f"papers/@octocat{file}", affected_pages=["@octocat", *text.split("\n"), "@octocat"]
    )
    assert "octocat" not in seen(reviews_as_markdown([review]))


def test_a_comment_is_never_too_long() -> None:
    many = [Review(f"papers/{number}.yaml", affected_pages=["x" * 900] * 5) for number in range(50)]
    made = reviews_as_markdown(many)
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
