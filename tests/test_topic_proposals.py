"""Topics proposed from the text of a paper."""

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.topic_proposals import (
    KnownPaper,
    TopicProposer,
    learn,
    measure_floor,
    propose_by_name,
    words_of,
)
from generator.entries.topics import Topics
from tests.conftest import make_project, papers

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


def known(number: int, seed: int = 1) -> list[KnownPaper]:
    """Invented papers, each with words of its topic among common ones."""
    chance = random.Random(seed)  # noqa: S311 - the same ones each time
    topics = [chance.choice(sorted(VOCABULARY)) for _ in range(number)]
    return [
        KnownPaper(
            Counter(chance.choices(COMMON, k=8) + chance.choices(VOCABULARY[topic].split(), k=3)),
            [topic],
        )
        for topic in topics
    ]


def test_topics_are_learned_from_papers() -> None:
    model = learn(known(300))
    asked = known(100, seed=2)
    right = [model.best(paper.words)[0][0] in paper.topics for paper in asked]
    assert sum(right) >= 95
    again = learn(known(300))
    assert again.best(asked[0].words) == model.best(asked[0].words)


def test_a_floor_keeps_what_is_unsure() -> None:
    papers = known(300)
    floor, model = measure_floor(papers), learn(papers)
    proposals = [
        (score >= floor, slug in paper.topics)
        for paper in known(100, seed=3)
        for slug, score in model.best(paper.words)
    ]
    above = [is_right for is_above, is_right in proposals if is_above]
    assert len(above) >= 90
    assert sum(above) / len(above) >= 0.45
    assert measure_floor([KnownPaper(paper.words, ["other"]) for paper in papers[:1]]) == float(
        "inf"
    )


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
    assert propose_by_name(words_of(title, text), TOPICS) == expected


def test_categories_come_first_and_what_the_text_says_is_a_remark() -> None:
    facts = Facts("x", identifier="2501.00001", title="On Birds", abstract="Birds.", categories=[])
    topics = Topics(
        {**TOPICS.root, "clocks": TOPICS["clocks"].model_copy(update={"arxiv": ("cs.CL",)})}
    )
    proposer = TopicProposer(Path(), topics)
    proposer._has_read = True
    options = {"propose_topics": proposer.propose}
    record = clean_facts(facts, topics, options)
    assert record.fields["topics"] == ["birds"]
    assert [str(remark) for remark in record.remarks if remark.field == "topics"] == [
        'topics: "birds" proposed from the text; confirm that'
    ]
    by_category = clean_facts(Facts("x", title="On Birds", categories=["cs.CL"]), topics, options)
    assert by_category.fields["topics"] == ["clocks"]
    assert not [remark for remark in by_category.remarks if remark.field == "topics"]


def test_a_proposer_learns_from_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.contributing.topic_proposals.ENOUGH", 100)
    for number, paper in enumerate(known(150)):
        file = tmp_path / f"2025/01/{number // 10 + 1:02}/2501.{number:05}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(paper.words.elements())
        topic = paper.topics[0].replace("birds", "wings")
        file.write_text(f"title: T\ntopics: [{topic}]\nabstract: >-\n  {words}\n")
    proposer = TopicProposer(tmp_path, TOPICS)
    assert proposer.propose("A Study", "They sing in a nest, on an egg.")[0] == "birds"
    assert proposer.propose("A Study", "Nothing of which anybody wrote.") == []


def test_an_import_says_which_topics_it_proposes(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    for year in ("2024", "2025"):
        shutil.rmtree(folder / "papers" / year)
    (folder / "x.csv").write_text(
        "id,title,authors,published,abstract\n"
        "2501.00001,On Clocks,Ada Invent,2025-01-01,They tick.\n"
    )
    shown = papers("import", "x.csv", "--day", "2025-01-02", folder=folder)
    assert '1 topics: "..." proposed from the text; confirm that (2501.00001)' in shown
    text = (folder / "papers/2025/01/02/2501.00001.yaml").read_text()
    assert "topics: [clocks]" in text
