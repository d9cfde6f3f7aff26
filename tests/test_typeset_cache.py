"""What is kept of entries from run to run: never anything but what they say now."""

import os
import shutil
from pathlib import Path

import pytest

from generator.entries.paper import Paper
from generator.generating import typeset_cache
from generator.generating.loading import topics_in
from generator.generating.typeset_cache import TypesetCache, forget_renditions
from generator.system.cache import DamagedError
from generator.typeset.rendition import TEXTS, Rendition
from generator.typeset.typesetting import typeset
from tests.conftest import PAPERS, SITE

ENTRY = "2024/12/30/2412.00001.yaml"


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the invented papers whose files count as settled at once."""
    monkeypatch.setattr(typeset_cache, "SETTLED", 0)
    folder = tmp_path / "papers"
    shutil.copytree(PAPERS, folder)
    return folder


def taken(papers: Path, program_key: str = "stamp") -> dict[str, Rendition]:
    cache = papers.parent / "cache"
    renditions = TypesetCache(cache, papers, program_key).renditions(topics_in(papers), SITE)
    assert renditions is not None
    return {rendition.id: rendition for rendition in renditions}


def said(papers: Path, program_key: str = "stamp") -> dict[str, list[object]]:
    """All that is known of each paper, its texts included."""
    return {
        id: [*rendition[:-1], *map(rendition.texts, TEXTS)]
        for id, rendition in taken(papers, program_key).items()
    }


@pytest.fixture
def typeset_ids(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the papers that are typeset while a test runs."""
    ids: list[str] = []

    def noted(paper: Paper, *others: object, **options: object) -> Rendition:
        ids.append(paper.id)
        return typeset(paper, *others, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(typeset_cache, "typeset", noted)
    return ids


def test_what_is_kept_is_what_would_be_made(papers: Path, typeset_ids: list[str]) -> None:
    first = said(papers)
    assert len(typeset_ids) == len(first) == 7
    assert said(papers) == first
    assert len(typeset_ids) == 7


def test_only_an_entry_that_changed_is_typeset_anew(papers: Path, typeset_ids: list[str]) -> None:
    before = said(papers)
    typeset_ids.clear()
    entry = papers / ENTRY
    entry.write_text(entry.read_text().replace("Sparrows", "Swallows"))
    after = said(papers)
    assert typeset_ids == ["2412.00001"]
    assert {id for id in after if after[id] != before[id]} == {"2412.00001"}
    assert "Swallows" in str(after["2412.00001"])


def test_what_was_read_has_a_content_that_lasts(papers: Path) -> None:
    cache = papers.parent / "cache"
    first = TypesetCache(cache, papers, "stamp")
    assert first.key is None
    first.renditions(topics_in(papers), SITE)
    assert first.key
    assert TypesetCache(cache, papers, "stamp").key == first.key


def test_a_new_time_alone_changes_nothing(papers: Path, typeset_ids: list[str]) -> None:
    before = said(papers)
    typeset_ids.clear()
    os.utime(papers / ENTRY, (0, 0))
    assert said(papers) == before
    assert typeset_ids == []


def test_a_copied_project_is_read_but_not_typeset(papers: Path, typeset_ids: list[str]) -> None:
    before = said(papers)
    typeset_ids.clear()
    copy = papers.parent / "copy"
    for name in ("papers", "cache"):
        shutil.copytree(papers.parent / name, copy / name)
    assert said(copy / "papers") == before
    assert typeset_ids == []


def test_a_change_within_the_same_moment_is_not_settled(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typeset_cache, "SETTLED", 1_500_000_000)
    said(papers)
    cache = TypesetCache(papers.parent / "cache", papers, "stamp")
    assert cache.key is None
    entry = papers / ENTRY
    entry.write_text(entry.read_text())
    said(papers)
    status = entry.stat()
    entry.write_text(entry.read_text().replace("Sparrows", "Swallows"))
    os.utime(entry, ns=(0, status.st_mtime_ns))
    assert entry.stat().st_size == status.st_size
    assert "Swallows" in str(said(papers)["2412.00001"])


def test_an_entry_moved_to_another_day_is_another(papers: Path) -> None:
    said(papers)
    (papers / "2025/03/04").mkdir(parents=True)
    (papers / ENTRY).rename(papers / "2025/03/04/2412.00001.yaml")
    assert str(taken(papers)["2412.00001"].day) == "2025-03-04"


def test_another_stamp_forgets_everything(papers: Path, typeset_ids: list[str]) -> None:
    said(papers)
    said(papers, "another")
    assert len(typeset_ids) == 14
    assert len(list((papers.parent / "cache").iterdir())) == 3


def test_a_deleted_entry_is_gone(papers: Path) -> None:
    said(papers)
    (papers / ENTRY).unlink()
    assert "2412.00001" not in said(papers)
    assert "2412.00001" not in (papers.parent / "cache/entries.json").read_text()


@pytest.mark.parametrize("name", ["entries.json", "renditions-*", "texts-*"])
@pytest.mark.parametrize("left", [None, 0, 30, -9])
def test_a_damaged_shelf_is_filled_anew(papers: Path, name: str, left: int | None) -> None:
    before = said(papers)
    (file,) = (papers.parent / "cache").glob(name)
    if left is None:
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:left])
    try:
        assert said(papers) == before
    except DamagedError:
        forget_renditions(papers.parent / "cache")
        assert said(papers) == before
    assert said(papers) == before


def test_texts_that_nobody_needs_are_thrown_away_in_time(papers: Path) -> None:
    sizes = []
    for number in range(40):
        entry = papers / ENTRY
        entry.write_text(entry.read_text() + f"venue: '{number}'\n" if number % 2 == 0 else
                         "\n".join(entry.read_text().splitlines()[:-1]) + "\n")  # fmt: skip
        said(papers)
        (texts,) = (papers.parent / "cache").glob("texts-*")
        sizes.append(texts.stat().st_size)
    assert max(sizes) < 3 * sizes[0]


@pytest.mark.parametrize(
    ("old", "new"), [("[birds]", "[brids]"), ("title:", "titel:"), ("[birds]", "[birds, birds]")]
)
def test_a_fault_is_no_leaf(papers: Path, old: str, new: str) -> None:
    said(papers)
    entry = papers / ENTRY
    assert old in entry.read_text()
    entry.write_text(entry.read_text().replace(old, new))
    found = TypesetCache(papers.parent / "cache", papers, "stamp")
    assert found.renditions(topics_in(papers), SITE) is None
    assert TypesetCache(papers.parent / "cache", papers, "stamp").key is None


def test_a_link_is_no_entry(papers: Path) -> None:
    said(papers)
    entry = papers / ENTRY
    entry.rename(papers.parent / "elsewhere.yaml")
    entry.symlink_to(papers.parent / "elsewhere.yaml")
    assert (
        TypesetCache(papers.parent / "cache", papers, "stamp").renditions(topics_in(papers), SITE)
        is None
    )
