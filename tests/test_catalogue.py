"""All papers together."""

import json
import random
import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.entries.consistency import Entry, check_consistency
from generator.entries.paper import Paper
from generator.entries.yaml_tree import YamlTree
from generator.generating.plan import documents
from tests.conftest import SITE, TOPICS, catalogue, paper
from tests.test_text import HOSTILE

days = st.dates(date(2024, 12, 20), date(2025, 1, 15))
AT_LEAST_TWO = {"authors_from": 2, "organizations_from": 2}
names = st.sampled_from(["Ada Invent", "ADA INVENT", "Bo Fiction", "Cé Dó", "Ce Do"])


@st.composite
def catalogues(draw: st.DrawFn) -> list[Paper]:
    ids = draw(st.lists(st.integers(1, 99), unique=True, max_size=12))
    return [
        paper(
            id=f"2501.{number:05}",
            day=draw(days),
            published=str(draw(days)),
            authors=draw(st.lists(names, max_size=3)),
            topics=draw(st.sampled_from([["birds"], ["clocks"], ["wings", "clocks"]])),
            organizations=draw(st.lists(names, max_size=2)),
        )
        for number in ids
    ]


@settings(max_examples=25)
@given(catalogues(), st.randoms(use_true_random=False))
def test_shuffled_papers_give_equal_documents(papers: list[Paper], chance: random.Random) -> None:
    shuffled = list(papers)
    chance.shuffle(shuffled)
    first, second = (
        {d.path: d.text for d in documents(catalogue(*order, **AT_LEAST_TWO), SITE)}
        for order in (papers, shuffled)
    )
    assert first == second


@settings(max_examples=40)
@given(catalogues())
def test_every_paper_is_on_one_day_and_in_each_of_its_topics(papers: list[Paper]) -> None:
    planned = list(documents(catalogue(*papers, **AT_LEAST_TWO), SITE))
    assert len(planned) == len({document.path for document in planned})
    made = [(d.path, d.text) for d in planned if d.path.startswith(("days/", "topics/"))]
    for each in papers:
        anchor = f"papers/{each.id}.md) {{#{each.id}}}"
        holding = {path for path, text in made if anchor in text}
        assert {p for p in holding if p.startswith("days/") and not p.endswith("index.md")} == {
            f"days/{each.day:%Y/%m/%d}.md"
        }
        assert {p for p in holding if p.startswith("topics/")} == {
            f"topics/{'birds' if topic == 'wings' else topic}.md" for topic in each.topics
        }


printable = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20)
hostile = st.sampled_from([text for text in HOSTILE if text.isprintable()])
words = st.lists(hostile | printable, min_size=1, max_size=3).map("".join)
addresses_tried = st.sampled_from(["https://x.example/", "http://x.example/?a=1&b='c'#[d]"])


@st.composite
def accepted(draw: st.DrawFn) -> Paper:
    """Whatever the model accepts of what strangers may write."""
    try:
        return paper(
            id=draw(st.sampled_from(["2501.00001", "main", "today", "_today", "index", "a-b.c"])),
            url=draw(addresses_tried),
            title=draw(words),
            authors=draw(st.lists(words, max_size=3)),
            summary=draw(words),
            abstract=draw(st.none() | words),
            note=draw(st.none() | words),
            venue=draw(st.none() | words),
            organizations=draw(st.lists(words | st.just("Index"), max_size=2)),
            links={"code": draw(addresses_tried), "models": [draw(addresses_tried)]},
            doi=draw(st.none() | st.sampled_from(["10.1000/a#b?c%d", "10.1000/<x>&\"'"])),
            status=draw(st.none() | st.builds(dict, state=st.just("retracted"),
                        date=st.just("2025-01-03"), reason=words)),
        )  # fmt: skip
    except ValidationError:
        reject()


@settings(max_examples=25, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(accepted(), min_size=3, max_size=3, unique_by=lambda paper: paper.id))
def test_whatever_is_accepted_can_be_made(strange: list[Paper]) -> None:
    for document in documents(catalogue(*strange), SITE):
        made = document.text
        assert not set(made) & set("\0\1\2\u202e"), document.path
        if document.path.startswith("feeds/") and document.path.endswith(".json"):
            json.loads(made)
        elif document.path.startswith("feeds/"):
            ET.fromstring(made.encode())  # noqa: S314 - our own output


def test_order() -> None:
    made = catalogue(
        paper(id="2501.00002", published="2025-01-01"),
        paper(id="2501.00001", published="2025-01-01"),
        paper(id="2501.00003", published="2025-01-02"),
        paper(id="2501.00004", day=date(2025, 1, 3), published="2024-01-01"),
    )
    assert [p.id[-1] for p in made.papers] == ["4", "3", "1", "2"]
    assert list(made.days) == [date(2025, 1, 3), date(2025, 1, 2)]


def test_weeks_are_of_iso_8601() -> None:
    made = catalogue(paper(day=date(2024, 12, 30)), paper(id="2501.00002", day=date(2024, 12, 29)))
    assert list(made.weeks) == [(2025, 1), (2024, 52)]


def test_names_that_differ_in_accents_or_case_are_one_author() -> None:
    made = catalogue(
        paper(authors=["José Núñez"]),
        paper(id="2501.00002", authors=["JOSE NUNEZ", "José Núñez"]),
        paper(id="2501.00003", authors=[r"Jos\'e N\'u\~nez"]),
        authors_from=3,
    )
    assert list(made.listings["authors"]) == ["jose-nunez"]
    assert made.listings["authors"]["jose-nunez"].name == "José Núñez"
    assert len(made.listings["authors"]["jose-nunez"].papers) == 3


def test_only_who_has_enough_papers_is_listed() -> None:
    papers = paper(), paper(id="2501.00002", authors=["Ada Invent", "Bo Fiction"])
    assert list(catalogue(*papers).listings["authors"]) == ["ada-invent", "bo-fiction"]
    assert list(catalogue(*papers, authors_from=2).listings["authors"]) == ["ada-invent"]


def test_former_topics_count_as_those_that_stand_for_them() -> None:
    made = catalogue(paper(topics=["wings"]))
    assert made.papers[0].topics == ("birds",)
    assert len(made.listings["topics"]["birds"].papers) == 1
    assert made.listings["topics"]["clocks"].papers == ()


def messages(**entries: dict[str, Any]) -> list[str]:
    """What is said of entries given by file name, of their ids and other values."""
    made = [
        Entry.from_tree(file, value.pop("id"), YamlTree(value)) for file, value in entries.items()
    ]
    found = check_consistency(made, TOPICS)
    return [f"{fault.file} {fault.field}: {fault.message}" for fault in found]


def test_an_id_belongs_to_one_entry() -> None:
    assert messages(b={"id": "2501.00001"}, a={"id": "2501.00001"}) == [
        "b : 2501.00001 is already featured, in a; delete one of the two"
    ]


def test_an_alias_belongs_to_one_entry() -> None:
    found = messages(
        a={"id": "2501.00001", "aliases": ["2501.00001", "2501.00002", "x", "x"]},
        b={"id": "2501.00002"},
        c={"id": "2501.00003", "aliases": ["x"]},
    )
    assert found == [
        'a aliases[1]: "2501.00002" is taken by b; delete it',
        'a aliases[3]: "x" is here twice; delete it',
        'c aliases[0]: "x" is taken by a; delete it',
    ]


def test_every_alias_is_checked_however_many() -> None:
    many = [f"x-{number}" for number in range(90)]
    found = messages(
        a={"id": "2501.00001", "aliases": [*many, "2501.00002"]}, b={"id": "2501.00002"}
    )
    assert found == ['a aliases[90]: "2501.00002" is taken by b; delete it']


def test_a_name_takes_no_indexs_place() -> None:
    made = catalogue(paper(authors=["Index"], organizations=["INDEX"]))
    (listing,) = made.listings["authors"].values()
    assert listing.slug.startswith("index--")
    assert listing.aliases == ("index-name",)
    paths = [document.path for document in documents(made, SITE)]
    assert len(paths) == len(set(paths))


def test_topics_are_checked_as_far_as_they_can_be_read() -> None:
    found = messages(
        a={"id": "2501.00001", "topics": ["brids", ["x"], "wings", "birds"]},
        b={"id": "2501.00002", "topics": "birds"},
        c={"id": "2501.00003"},
    )
    assert found == [
        'a topics[0]: unknown topic "brids"; did you mean "birds"?',
        'a topics[3]: "birds" is the same topic as "wings"; delete it',
    ]
