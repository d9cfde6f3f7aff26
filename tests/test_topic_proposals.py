"""Topics proposed from the text of a paper."""

import json
import random
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.catalogue import topic_learning
from generator.catalogue.topic_learning import NEVER, learned_from
from generator.catalogue.topic_model import (
    TopicModel,
    TopicProposal,
    named_topics,
    propose,
    words_in,
)
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.topic_proposals import TopicProposer, learn_entries
from generator.entries.topics import Topics
from generator.pages.topic_model import topic_model
from tests.conftest import TOPICS as SITE_TOPICS
from tests.conftest import catalogue, make_project, paper, papers

TOPICS = Topics.model_validate(
    {
        "birds": {"name": "Birds", "description": "All that has feathers.", "aliases": ["wings"]},
        "clocks": {"name": "Clocks", "description": "Springs, hands and time."},
        "river-life": {"name": "River life", "description": "Otters, reeds."},
    }
)
VOCABULARY = {
    "birds": "feather wing nest sing egg",
    "clocks": "spring hand hour tick gear",
    "river-life": "otter reed bank stream fish",
}
COMMON = [
    "we",
    "show",
    "that",
    "a",
    "new",
    "method",
    "helps",
    "very",
    "much",
    "with",
    "data",
    "and",
    "models",
]


class Written(NamedTuple):
    """An invented text, and its topic."""

    text: str
    topic: str


def written(number: int, seed: int = 1) -> list[Written]:
    """Invented papers, each with words of its topic among common ones."""
    chance = random.Random(seed)  # noqa: S311 - the same ones each time
    topics = [chance.choice(sorted(VOCABULARY)) for _ in range(number)]
    return [
        Written(
            " ".join(
                [*chance.choices(COMMON, k=8), *chance.choices(VOCABULARY[topic].split(), k=3)]
            ),
            topic,
        )
        for topic in topics
    ]


def learned(some: Sequence[Written]) -> TopicModel:
    """What invented papers teach."""
    return learn_entries([{"abstract": it.text, "topics": [it.topic]} for it in some], TOPICS)


def proposals(title: str, text: str, model: TopicModel | None = None) -> list[TopicProposal]:
    return propose(words_in(title), words_in(text), model, named_topics(TOPICS))


def test_topics_are_learned_from_papers() -> None:
    model = learned(written(300))
    asked = written(100, seed=2)
    right = [proposals("", it.text, model)[0].slug == it.topic for it in asked]
    assert sum(right) >= 95
    assert learned(written(300)) == model
    assert proposals("", "Nothing of which anybody wrote.", model) == []


def test_a_proposal_names_the_words_that_speak_for_it() -> None:
    model = learned(written(300))
    (first, *_) = proposals("Of Otters", "A stream, and that with very much data.", model)
    assert first == TopicProposal("river-life", ["otters", "stream"])


def test_a_floor_keeps_what_is_unsure() -> None:
    model = learned(written(300))
    asked = written(100, seed=3)
    above = [p.slug == it.topic for it in asked for p in proposals("", it.text, model)]
    assert len(above) >= 90
    assert sum(above) / len(above) >= 0.45
    topics = Topics({f"t{n}": TOPICS.root["clocks"] for n in range(9)})
    entries = [{"abstract": it.text, "topics": [f"t{n % 8}"]} for n, it in enumerate(written(100))]
    for entry in entries[4::5]:  # which are asked about
        entry["topics"] = ["t8"]
    assert learn_entries(entries, topics).floor == NEVER


def test_a_table_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic_learning, "MOST_TERMS", 10)
    model = learned(written(300))
    assert len(model.terms) == len(model.weights) == len(model.rarity) == 10
    right = [proposals("", it.text, model)[:1] for it in written(50, seed=4)]
    assert len([1 for some in right if some]) >= 40


def test_whole_steps_of_papers_are_learned_from() -> None:
    papers_of = [(f"2025/01/{n % 28 + 1:02}", f"{n:05}") for n in range(2_700)]
    places = learned_from(papers_of)
    assert len(places) == 2_500
    assert [papers_of[place] for place in places] == sorted(papers_of)[:2_500]
    assert learned_from([*papers_of, ("2025/02/01", "0")]) == places
    assert learned_from(papers_of[:1_999]) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("On Bird Songs", "", ["birds"]),
        ("A Study", "A clock is set. Clocks are wound.", ["clocks"]),
        ("A Study", "One clock.", []),
        ("Life of the River", "Otters.", ["river-life"]),
        ("A River", "", []),
        ("Birds, Clocks and River Life", "reeds and otters by clocks", ["clocks", "river-life"]),
    ],
)
def test_a_small_catalogue_goes_by_names(title: str, text: str, expected: list[str]) -> None:
    assert [it.slug for it in proposals(title, text)] == expected


def test_categories_come_first_and_what_the_text_says_is_a_remark() -> None:
    facts = Facts("x", identifier="2501.00001", title="On Birds", abstract="Birds.", categories=[])
    topics = Topics(
        {**TOPICS.root, "clocks": TOPICS["clocks"].model_copy(update={"arxiv": ("cs.CL",)})}
    )
    proposer = TopicProposer(Path("/nowhere"), topics)
    options = {"propose_topics": proposer.propose}
    record = clean_facts(facts, topics, options)
    assert record.fields["topics"] == ["birds"]
    assert [str(remark) for remark in record.remarks if remark.field == "topics"] == [
        'topics: "birds" proposed from the text because of "birds"; confirm that'
    ]
    by_category = clean_facts(Facts("x", title="On Birds", categories=["cs.CL"]), topics, options)
    assert by_category.fields["topics"] == ["clocks"]
    assert not [remark for remark in by_category.remarks if remark.field == "topics"]


def test_the_terminal_and_the_page_learn_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic_learning, "ENOUGH", 100)
    monkeypatch.setattr(topic_learning, "STEP", 50)
    entries = []
    some = [it for it in written(240) if it.topic in SITE_TOPICS.root]
    assert len(some) > 150
    for number, (text, topic) in enumerate(some[:160]):
        day, identifier = date(2025, 1, number // 10 + 1), f"2501.{number:05}"
        fields = {"title": "On $x^2$ data", "topics": [topic], "abstract": f"{text} $\\alpha$."}
        entries.append(paper(id=identifier, day=day, **fields))
        file = tmp_path / f"{day:%Y/%m/%d}/{identifier}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{name}: {value}\n" for name, value in fields.items()))
    proposer = TopicProposer(tmp_path, SITE_TOPICS)
    assert proposer.model
    served = json.loads(topic_model(catalogue(*entries)).text)["model"]
    assert served == {**asdict(proposer.model), "terms": " ".join(proposer.model.terms)}
    assert proposer.propose("A Study", "They sing in a nest, on an egg.")[0].slug == "birds"


def test_an_import_says_which_topics_it_proposes(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    for year in ("2024", "2025"):
        shutil.rmtree(folder / "papers" / year)
    (folder / "x.csv").write_text(
        "id,title,authors,published,abstract\n"
        "2501.00001,On Clocks,Ada Invent,2025-01-01,They tick.\n"
    )
    shown = papers("import", "x.csv", "--day", "2025-01-02", folder=folder)
    assert '1 topics: "..." proposed from the text because of "..."; confirm that (2501.0' in shown
    text = (folder / "papers/2025/01/02/2501.00001.yaml").read_text()
    assert "topics: [clocks]" in text
