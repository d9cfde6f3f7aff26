"""Making docs/ match the plan."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.documents import Document
from generator.faults import FaultsFound
from generator.writing import MANIFEST, already_current, clean, write
from tests.conftest import tree


def documents(**texts: str) -> list[Document]:
    return [Document(path, lambda text=text: text) for path, text in texts.items()]  # type: ignore[misc]


def test_a_second_run_changes_nothing_not_even_a_time(tmp_path: Path) -> None:
    first = write(tmp_path, documents(**{"a.md": "A", "b/c.md": "é"}))
    assert (first.written, first.deleted, first.unchanged) == (2, 0, 0)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    second = write(tmp_path, documents(**{"a.md": "A", "b/c.md": "é"}))
    assert (second.written, second.deleted, second.unchanged) == (0, 0, 2)
    assert times == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A", "b.md": "B"}))
    before = (tmp_path / "a.md").stat().st_mtime_ns
    changes = write(tmp_path, documents(**{"a.md": "A", "b.md": "BB"}))
    assert str(changes) == "1 written, 0 deleted, 1 unchanged"
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_what_is_no_longer_planned_goes_with_its_empty_folders(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A", "old/deep/b.md": "B", "kept/c.md": "C"}))
    (tmp_path / "kept/mine.md").write_text("by hand")
    assert write(tmp_path, documents(**{"a.md": "A"})).deleted == 2
    assert set(tree(tmp_path)) == {"a.md", "kept/mine.md"}
    assert not (tmp_path / "old").exists()


def test_a_hand_written_page_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("by hand")
    with pytest.raises(FaultsFound, match=r"a\.md:1:1: was not written by the generator"):
        write(tmp_path, documents(**{"a.md": "A", "b.md": "B"}))
    assert tree(tmp_path) == {"a.md": b"by hand"}


def test_a_generated_page_that_was_edited_is_not_overwritten_nor_deleted(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}))
    (tmp_path / "a.md").write_text("edited")
    with pytest.raises(FaultsFound, match="move the file away"):
        write(tmp_path, documents(**{"a.md": "AA"}))
    assert write(tmp_path, []).deleted == 0
    assert (tmp_path / "a.md").read_text() == "edited"


def test_a_lost_manifest_costs_nothing_where_the_pages_are_right(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}))
    (tmp_path / MANIFEST).unlink()
    assert write(tmp_path, documents(**{"a.md": "A"})).unchanged == 1
    (tmp_path / MANIFEST).write_text("{ broken")
    assert write(tmp_path, documents(**{"a.md": "A"})).unchanged == 1


def test_a_run_that_is_cut_short_leaves_nothing_ownerless(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"old.md": "O"}))

    def cut_short() -> Iterator[Document]:
        yield from documents(**{"a.md": "A", "b.md": "B"})
        yield Document("c.md", lambda: 1 / 0)  # type: ignore[arg-type, return-value]

    with pytest.raises(ZeroDivisionError):
        write(tmp_path, cut_short())
    assert set(tree(tmp_path)) == {"a.md", "b.md", "old.md"}
    write(tmp_path, documents(**{"b.md": "BB"}))
    assert tree(tmp_path) == {"b.md": b"BB"}


def test_what_was_made_from_the_same_inputs_is_current(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}), "inputs")
    assert already_current(tmp_path, "others") is None
    current = already_current(tmp_path, "inputs")
    assert current is not None
    assert current.unchanged == 1
    (tmp_path / "a.md").write_text("edited")
    assert already_current(tmp_path, "inputs") is None
    (tmp_path / "a.md").unlink()
    assert already_current(tmp_path, "inputs") is None


def test_the_manifest_says_what_is_owned(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"b.md": "B", "a.md": "A"}))
    manifest = json.loads((tmp_path / MANIFEST).read_text())
    assert list(manifest["files"]) == ["a.md", "b.md"]
    assert clean(tmp_path) == 2
    assert list(tmp_path.iterdir()) == []
