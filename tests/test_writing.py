"""Making docs/ match the plan."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from generator.entries.faults import FaultsFound
from generator.generating import writing
from generator.generating.manifest import (
    COPIES,
    MANIFEST,
    PENDING,
    generated_files,
    hand_written,
    load_manifest,
)
from generator.generating.writing import Changes, already_current, clean
from generator.system.cache import store
from generator.system.hashing import hash_text
from generator.typeset.documents import Document
from tests.conftest import tree


def documents(**texts: str) -> list[Document]:
    return [Document(path, str, (text,)) for path, text in texts.items()]


def write(folder: Path, documents: list[Document], inputs: str = "") -> Changes:
    """Writes documents whose keys are their inputs."""
    return write_keyed(folder, documents, [repr(d.inputs) for d in documents], inputs)


def write_keyed(
    folder: Path, documents: list[Document], keys: list[str], inputs: str = ""
) -> Changes:
    plan = {it.path: key for it, key in zip(documents, keys, strict=True)}
    made = {it.path: it for it in documents}
    return writing.write(folder, plan, lambda path: made[path].content, inputs)


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
    with pytest.raises(FaultsFound, match="or was edited since"):
        write(tmp_path, documents(**{"a.md": "AA"}))
    assert write(tmp_path, []).deleted == 0
    assert (tmp_path / "a.md").read_text() == "edited"


def test_a_lost_manifest_costs_nothing_where_the_pages_are_right(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}))
    (tmp_path / MANIFEST).unlink()
    assert write(tmp_path, documents(**{"a.md": "A"})).unchanged == 1
    (tmp_path / MANIFEST).write_text("{ broken")
    assert write(tmp_path, documents(**{"a.md": "A"})).unchanged == 1


def broken(path: str) -> Document:
    return Document(path, lambda: str(1 / 0))


def test_a_run_that_is_cut_short_leaves_nothing_ownerless(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"old.md": "O", "b.md": "old"}))
    with pytest.raises(ZeroDivisionError):
        write(tmp_path, [*documents(**{"a.md": "A", "b.md": "B"}), broken("c.md")])
    assert set(tree(tmp_path)) == {"a.md", "b.md", "old.md"}
    write(tmp_path, documents(**{"b.md": "BB"}))
    assert tree(tmp_path) == {"b.md": b"BB"}


def test_a_document_is_made_only_where_its_key_is_another(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}))
    assert write_keyed(tmp_path, [broken("a.md")], [repr(("A",))]).unchanged == 1
    with pytest.raises(ZeroDivisionError):
        write_keyed(tmp_path, [broken("a.md")], ["another"])


def test_a_page_that_comes_out_the_same_is_not_written(tmp_path: Path) -> None:
    write_keyed(tmp_path, documents(**{"a.md": "A"}), ["one"])
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write_keyed(tmp_path, documents(**{"a.md": "A"}), ["two"]).unchanged == 1
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert write_keyed(tmp_path, [broken("a.md")], ["two"]).unchanged == 1


def test_a_page_with_a_new_time_is_looked_at_again(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A"}), "inputs")
    os.utime(tmp_path / "a.md", (0, 0))
    assert already_current(tmp_path, "inputs") is None
    assert write(tmp_path, documents(**{"a.md": "A"}), "inputs").unchanged == 1
    assert already_current(tmp_path, "inputs") is not None


def test_many_pages_are_written_side_by_side(tmp_path: Path) -> None:
    many = documents(**{f"{i % 7}/{i}.md": f"text {i}" for i in range(500)})
    assert write(tmp_path, many).written == 500
    assert write(tmp_path, many).unchanged == 500
    assert len(generated_files(tmp_path)) == 500


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder with a file that no run may touch, beside `docs/`, where a link leads to it."""
    (tmp_path / "docs").mkdir()
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "victim").write_text("mine")
    (tmp_path / "docs/link").symlink_to(folder)
    (tmp_path / "docs/alias").symlink_to(folder / "victim")
    return folder


WAYS_OUT = "../outside/victim", "a/../../outside/victim", "{folder}/victim", "link/victim", "alias"


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("name", [MANIFEST, PENDING])
def test_a_manifest_that_points_outside_deletes_nothing_there(
    way: str, name: str, outside: Path
) -> None:
    """Whoever writes a manifest may give it the right checksums, too."""
    docs = outside.parent / "docs"
    path = way.format(folder=outside)
    row = ["key", hash_text("mine"), (outside / "victim").stat().st_mtime_ns, 4]
    value = {"key": "", "files": {path: row}} if name == MANIFEST else [path]
    store(docs / name, value)
    assert write(docs, []).deleted == 0
    assert tree(outside) == {"victim": b"mine"}
    assert (docs / "alias").is_symlink()


@pytest.mark.parametrize("path", ["link/a.md", "alias"])
def test_nothing_is_written_through_a_link(path: str, outside: Path) -> None:
    with pytest.raises(FaultsFound, match="is a link"):
        write(outside.parent / "docs", documents(**{path: "A"}))
    assert tree(outside) == {"victim": b"mine"}


def test_a_folder_in_a_pages_place_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    (tmp_path / "b").write_text("a file")
    with pytest.raises(FaultsFound) as caught:
        write(tmp_path, documents(**{"a.md": "A", "b/c.md": "C"}))
    assert [fault.file.rpartition("/")[2] for fault in caught.value.faults] == ["a.md", "b"]


@pytest.mark.parametrize("value", [[], {"files": ["a"], "key": ""}, {"files": {"a": [1]}}, "x", 1])
def test_a_manifest_that_the_generator_did_not_write_owns_nothing(
    value: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store(tmp_path / MANIFEST, value)
    assert write(tmp_path, documents(**{"a.md": "A"})).written == 1
    assert "the generator did not write it" in capsys.readouterr().err or not value


@pytest.mark.parametrize("left", [b"", b"garbage", None])
def test_files_are_recognized_without_the_manifest(left: bytes | None, tmp_path: Path) -> None:
    """A page whose text changes and one that is no longer planned are ours, and an edited one is
    not, whatever happened to the manifest."""
    texts = {"a.md": "A", "old.md": "O", "edited.md": "E", "edited-old.md": "E"}
    write(tmp_path, documents(**texts), "key")
    if left is None:
        (tmp_path / MANIFEST).unlink()
    else:
        (tmp_path / MANIFEST).write_bytes(left)
    (tmp_path / "edited-old.md").write_text("by hand")
    assert already_current(tmp_path, "key") is None
    assert str(write(tmp_path, documents(**{"a.md": "AA", "edited.md": "E"}), "key")) == (
        "1 written, 1 deleted, 1 unchanged"
    )
    assert tree(tmp_path) == {"a.md": b"AA", "edited.md": b"E", "edited-old.md": b"by hand"}
    (tmp_path / MANIFEST).write_bytes(b"garbage")
    (tmp_path / "edited.md").write_text("by hand")
    with pytest.raises(FaultsFound, match=r"edited\.md:1:1: was not written by the generator"):
        write(tmp_path, documents(**{"a.md": "A", "edited.md": "EE"}))
    assert (tmp_path / "edited.md").read_text() == "by hand"


@pytest.mark.parametrize("name", [PENDING, COPIES[PENDING]])
def test_a_run_that_was_cut_short_is_completed_whatever_was_damaged(
    name: str, tmp_path: Path
) -> None:
    write(tmp_path, documents(**{"a.md": "A"}))
    with pytest.raises(ZeroDivisionError):
        write(tmp_path, [*documents(**{"a.md": "A longer text"}), broken("b.md")])
    (tmp_path / "a.md").write_text("A lon")
    (tmp_path / name).write_bytes(b"[")
    write(tmp_path, documents(**{"a.md": "Another"}))
    assert tree(tmp_path) == {"a.md": b"Another"}


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
    assert sorted(load_manifest(tmp_path).files) == ["a.md", "b.md"]
    assert clean(tmp_path) == 2
    assert list(tmp_path.iterdir()) == []


def test_what_is_hand_written(tmp_path: Path) -> None:
    write(tmp_path, documents(**{"a.md": "A", "b/c.md": "C"}))
    for path in ("mine.md", "b/mine.md", "own/x/y.md", ".hidden"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("by hand")
    found = [path.relative_to(tmp_path).as_posix() for path in hand_written(tmp_path)]
    assert found == ["b/mine.md", "mine.md", "own"]


def test_cleaning_goes_through_no_link_and_stumbles_over_no_folder(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    write(docs, documents(**{"papers/a.md": "A", "b.md": "B"}))
    (docs / "papers").rename(outside)
    (docs / "papers").symlink_to(outside)
    (docs / "b.md").unlink()
    (docs / "b.md").mkdir()
    assert clean(docs) == 0
    assert tree(outside) == {"a.md": b"A"}


def test_files_of_a_manifest_of_the_first_version_are_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They were refused as somebody else's, in every run."""
    write(tmp_path, documents(**{"a.md": "A", "old.md": "O", "edited.md": "E"}))
    rows = {
        path: (row.key, sha256((tmp_path / path).read_bytes()).hexdigest()[:24], *row[2:])
        for path, row in load_manifest(tmp_path).files.items()
        if row
    }
    (tmp_path / MANIFEST).write_text(
        json.dumps({"inputs": "i", "files": {**rows, "../x": rows["a.md"]}})
    )
    (tmp_path / COPIES[MANIFEST]).unlink()
    (tmp_path / "edited.md").write_text("by hand")
    assert "../x" not in load_manifest(tmp_path).files
    assert str(write(tmp_path, documents(**{"a.md": "AA"}))) == (
        "1 written, 1 deleted, 0 unchanged"
    )
    assert tree(tmp_path) == {"a.md": b"AA", "edited.md": b"by hand"}
    assert capsys.readouterr().err == ""
    assert str(write(tmp_path, documents(**{"a.md": "AA"}))) == "0 written, 0 deleted, 1 unchanged"


@pytest.mark.parametrize("text", ["{", "{}", '{"files": 1}', '{"files": {"a": [[], 1, 2, 3]}}'])
def test_what_only_begins_like_such_a_manifest_owns_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(text)
    assert load_manifest(tmp_path).files == {}
    assert write(tmp_path, documents(**{"a.md": "A"})).written == 1
