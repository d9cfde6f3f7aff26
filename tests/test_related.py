"""Which papers are related, and that what is kept from run to run changes none of it."""

import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.related import NEAREST, Neighbour, Vectors, _doublings
from generator.catalogue.terms import terms
from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.generating.related_cache import FILE, related_papers
from generator.pages.reasons import reason
from generator.site.language import ENGLISH
from generator.system.cache import load, store
from generator.system.parallel import ITEMS_PER_PROCESS
from tests.conftest import (
    PROJECT,
    SITE,
    TOPICS,
    catalogue,
    config,
    make_project,
    paper,
    papers,
    run,
)

WORDS = re.findall(
    r"\w+",
    "sparrow finch heron owl plover tern wren dove sundial pendulum escapement chime lever spring"
    " cog hourglass dial quartz song nest feather beak migration winter harbour meadow",
)
DAYS = [f"2025-01-{number:02}" for number in range(1, 29)]


def of(title: str, abstract: str = "", **changes: object) -> Paper:
    return paper(title=title, summary=None, abstract=abstract or title, **changes)


def invented(number: int, seed: int = 0, words: Sequence[str] = WORDS) -> list[Paper]:
    """As many papers of a few words each."""
    chance = random.Random(seed)  # noqa: S311
    return [
        of(
            " ".join(chance.choices(words, k=4)).capitalize(),
            " ".join(chance.choices([*words, *[f"{w}{n}" for w in words for n in range(9)]], k=30)),
            id=f"2501.{seed:01}{place:04}",
            day=chance.choice(DAYS),
            topics=[chance.choice(["birds", "clocks"])],
        )
        for place in range(number)
    ]


def names(cache: Path, papers: Catalogue, program_key: str = "") -> dict[str, list[str]]:
    found = related_papers(cache, papers, program_key)
    return {id: [paper.id for paper in near.papers] for id, near in found.items()}


def vectors(papers: Catalogue) -> Vectors:
    said = terms(papers.corpus, [paper.topics for paper in papers.papers])
    return Vectors(said, [True] * len(papers.papers))


HERONS = [
    of("Herons of the northern harbour", id="2501.00001", day="2025-01-03"),
    of("Harbour herons in the northern winter", id="2501.00002", day="2025-01-02"),
    of("A quartz escapement", id="2501.00003", day="2025-01-04", topics=["clocks"]),
]


def test_papers_of_the_same_words_are_related_and_others_to_none(tmp_path: Path) -> None:
    assert names(tmp_path, catalogue(*HERONS)) == {
        "2501.00001": ["2501.00002"], "2501.00002": ["2501.00001"], "2501.00003": [],
    }  # fmt: skip


def test_no_paper_and_one_paper_have_none(tmp_path: Path) -> None:
    assert names(tmp_path, catalogue()) == {}
    assert names(tmp_path, catalogue(HERONS[0])) == {"2501.00001": []}


@pytest.mark.parametrize("state", ["withdrawn", "retracted", "superseded"])
def test_what_was_withdrawn_or_replaced_is_named_by_no_other(tmp_path: Path, state: str) -> None:
    status = {"state": state, "date": "2025-02-01"}
    gone = HERONS[0].model_copy(update={"status": Paper.model_validate(
        {**paper().model_dump(exclude_unset=True), "status": status}).status})  # fmt: skip
    found = names(tmp_path, catalogue(gone, *HERONS[1:]))
    assert found["2501.00002"] == []
    assert found["2501.00001"] == ["2501.00002"], "but its own page names what is near"


def test_the_newest_come_first_among_equals_and_then_the_first_by_id(tmp_path: Path) -> None:
    same = [
        of("Herons of the northern harbour", id=f"2501.0000{n}", day=day)
        for n, day in enumerate(["2025-01-02", "2025-01-05", "2025-01-05", "2025-01-03"])
    ]
    others = invented(40, 1, [word for word in WORDS if word != "harbour"])
    found = names(tmp_path, catalogue(*same, *others))
    assert found["2501.00000"] == ["2501.00001", "2501.00002", "2501.00003"]
    assert found["2501.00001"] == ["2501.00002", "2501.00003", "2501.00000"]


def test_at_most_five_are_named(tmp_path: Path) -> None:
    found = names(tmp_path, catalogue(*invented(240)))
    assert max(map(len, found.values())) == NEAREST
    assert all(id not in near and len(set(near)) == len(near) for id, near in found.items())


def test_mathematics_and_markup_are_terms_like_any_other(tmp_path: Path) -> None:
    odd = [
        of(r"On $\mathcal{O}(n^2)$ <b>herons</b> & \"owls\"", id="2501.00001"),
        of(r"Owls and herons in $\mathcal{O}(n^2)$", id="2501.00002"),
        of("鷺と港の研究", id="2501.00003"),
        of("?! -- ...", id="2501.00004"),
    ]
    assert names(tmp_path, catalogue(*odd))["2501.00001"] == ["2501.00002"]


@settings(max_examples=7)  # each typesets sixty papers
@given(st.integers(0, 9), st.randoms(use_true_random=False))
def test_the_order_of_files_is_no_matter(seed: int, chance: random.Random) -> None:
    papers = invented(30, seed)
    shuffled = chance.sample(papers, len(papers))
    one, other = (vectors(catalogue(*some)) for some in (papers, shuffled))
    assert [one.nearest(at) for at in range(30)] == [other.nearest(at) for at in range(30)]


def test_nearness_is_mutual() -> None:
    made = vectors(catalogue(*invented(80)))
    grades = [made.grades(at).tolist() for at in range(80)]
    assert grades == [list(column) for column in zip(*grades, strict=True)]


def test_rarity_needs_no_logarithm() -> None:
    assert [_doublings(count) for count in (1, 2, 3, 4, 5, 6, 8, 11, 12, 1024)] == [
        0, 2, 3, 4, 5, 5, 6, 7, 7, 20,
    ]  # fmt: skip


def test_what_is_kept_changes_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    papers, spare = invented(2 * ITEMS_PER_PROCESS + 40), invented(40, seed=1)
    assert sum(map(len, names(tmp_path / "kept", catalogue(*papers)).values())) > 100
    for step in range(8):
        change = chance.randrange(4)
        if change == 0:
            papers.append(spare.pop())
        elif change == 1:
            papers.pop(chance.randrange(len(papers)))
        elif change == 2:
            place = chance.randrange(len(papers))
            papers[place] = papers[place].model_copy(update={"abstract": spare[-1].abstract})
        else:
            place = chance.randrange(len(papers))
            papers[place] = papers[place].model_copy(update={"day": spare[-1].day})
        made = catalogue(*papers)
        assert names(tmp_path / "kept", made) == names(tmp_path / f"new-{step}", made), step


def test_a_new_paper_has_few_others_looked_at_and_fewer_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    nearest = Vectors.nearest

    def counted(vectors: Vectors, at: int) -> list[Neighbour]:
        looked.append(at)
        return nearest(vectors, at)

    monkeypatch.setattr(Vectors, "nearest", counted)
    monkeypatch.setattr(
        "generator.generating.related_cache.run_in_fork", lambda function: function()
    )
    vocabulary = [f"{one}{two}" for one in WORDS for two in WORDS]
    papers, new = invented(190, 0, vocabulary), invented(1, 1, vocabulary)
    before = names(tmp_path, catalogue(*papers))
    assert len(looked) == 190
    assert names(tmp_path, catalogue(*papers)) == before
    assert len(looked) == 190, "nothing changed"
    after = names(tmp_path, catalogue(*papers, *new))
    assert len(looked) < 190 + 95
    assert sum(after[id] != before[id] for id in before) < 20


@pytest.mark.parametrize("content", ["", "[]", '["", [["2501.00001"]]]', '["", {"a": 1}]', "\0"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, content: str) -> None:
    made = catalogue(*HERONS)
    right = names(tmp_path, made)
    whole = (tmp_path / FILE).read_text()
    (tmp_path / FILE).write_text(content)
    assert names(tmp_path, made) == right
    assert (tmp_path / FILE).read_text() == whole


def test_a_deleted_paper_is_named_no_more(tmp_path: Path) -> None:
    """Where no weight changes: 11 and 12 papers with a word are the same step of rarity."""
    group = [of("Herons of the northern harbour", id=f"2502.{i:05}") for i in range(12)]
    others = invented(100, words=[word for word in WORDS if word not in ("heron", "harbour")])
    before = names(tmp_path, catalogue(*group, *others))
    deleted = before[group[-1].id][0]
    remaining = catalogue(*[paper for paper in (*group, *others) if paper.id != deleted])
    after = names(tmp_path, remaining)
    assert deleted not in {id for near in after.values() for id in near}
    assert len(after[group[-1].id]) == NEAREST
    assert after == names(tmp_path / "empty", remaining)


def test_what_was_kept_for_another_program_is_of_no_use(tmp_path: Path) -> None:
    made = catalogue(*HERONS)
    right = names(tmp_path, made, "one")
    rows = load(tmp_path / FILE, "one")
    store(tmp_path / FILE, {id: [*row[:2], []] for id, row in rows.items()}, "one")
    assert names(tmp_path, made, "one") != right
    assert names(tmp_path, made, "other") == right


def test_a_page_names_related_papers_with_their_days(tmp_path: Path) -> None:
    made = catalogue(*HERONS)
    near = related_papers(tmp_path, made, "")
    pages = {document.path: document.text for document in documents(made, SITE, near)}
    assert "## Related papers {#related}" in pages["papers/2501.00001.md"]
    assert (
        '<li><a href="../../papers/2501.00002/">Harbour herons in the northern winter</a>'
        ' <small>also by Ada Invent · <time datetime="2025-01-02">2 Jan 2025</time></small></li>'
    ) in pages["papers/2501.00001.md"]
    assert "Related papers" not in pages["papers/2501.00003.md"]


def test_without_author_or_topic_in_common_words_say_why(tmp_path: Path) -> None:
    other = of(
        "Harbour herons in the northern winter",
        id="2501.00002", day="2025-01-02", topics=["clocks"], authors=["Bo Fiction"],
    )  # fmt: skip
    near = related_papers(tmp_path, catalogue(HERONS[0], other), "")
    assert near["2501.00001"].words == (("harbour", "northern", "herons"),)
    pages = {it.path: it.text for it in documents(catalogue(HERONS[0], other), SITE, near)}
    assert "<small>words in common: harbour, northern, herons · " in pages["papers/2501.00001.md"]
    kept = related_papers(tmp_path, catalogue(HERONS[0], other), "")
    assert kept["2501.00001"].words == near["2501.00001"].words


def test_a_topic_in_common_needs_no_words(tmp_path: Path) -> None:
    assert related_papers(tmp_path, catalogue(*HERONS), "")["2501.00001"].words == ((),)


def test_a_build_in_which_nothing_changed_does_without_numpy(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    papers("build", folder=folder)
    program = (
        "import sys; from generator.generating.generate import generate;"
        "from generator.generating.configuration import read_config;"
        "print(generate(read_config()));"
        "print('numpy' in sys.modules)"
    )
    printed = run("python", "-c", program, folder=folder).splitlines()
    assert printed[-1] == "False", printed


def test_pages_are_the_same_with_and_without_what_was_kept(project: Path) -> None:
    from generator.generating.generate import CACHE, generate

    generate(config(project))
    (project / CACHE / FILE).unlink()
    (project / "docs/papers/2412.00003.md").unlink()
    assert generate(config(project)).written == 1
    assert (PROJECT / "tests/expected/papers/2412.00003.md").is_file()


def test_what_papers_have_in_common_is_said_in_a_few_words() -> None:
    papers = catalogue(
        of("Herons", id="2501.00001", authors=["Ada Invent", "Bo Fiction"], topics=["birds"]),
        of("Quartz", id="2501.00002", authors=["Cy Other", "Bo <i>Fiction"], topics=["clocks"]),
        of("Grebes", id="2501.00003", authors=["Dee Example"], topics=["clocks", "birds"]),
        of("Pendulums", id="2501.00004", authors=["Dee Example"], topics=["clocks"]),
    ).papers
    first, by_same, on_same, other = sorted(papers, key=lambda paper: paper.id)
    assert reason(ENGLISH, first, by_same, TOPICS) == ""
    assert reason(ENGLISH, first, on_same, TOPICS) == "also on Birds"
    assert reason(ENGLISH, by_same, other, TOPICS) == "also on Clocks"
    assert reason(ENGLISH, on_same, other, TOPICS) == "also by Dee Example"
    assert reason(ENGLISH, first, other, TOPICS) == ""
    assert reason(ENGLISH, by_same, by_same, TOPICS) == "also by Cy Other, Bo &lt;i&gt;Fiction"
