"""What is kept from run to run is believed only where it is exactly what was stored."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.system.cache import cache_folder, discard, load, store

VALUE = {"a": [1, None, "é"], "b": {}}


def truncate(file: Path) -> None:
    """Leaves the first half of a file."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def fill_with_garbage(file: Path) -> None:
    file.write_bytes(b"\x00\xff[{" * 100)


def flip_a_bit(file: Path) -> None:
    """Flips one bit in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def write_other_json(file: Path) -> None:
    """Leaves JSON that is whole, and of another type."""
    file.write_text(json.dumps([["a"], 1]))


def put_a_folder(file: Path) -> None:
    """Puts a folder with somebody's file in a file's place."""
    file.unlink()
    file.mkdir()
    (file / "mine").write_text("mine")


def put_a_link(file: Path) -> None:
    """Puts a link to a file with the same content in a file's place."""
    elsewhere = file.parent.parent / "elsewhere"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)


def put_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


DAMAGES = [
    truncate, empty, fill_with_garbage, flip_a_bit, write_other_json, put_a_folder, put_a_link,
    put_a_pipe,
]  # fmt: skip


def test_a_value_is_kept_for_its_key(tmp_path: Path) -> None:
    file = tmp_path / "folder/kept.json"
    assert load(file, "key") is None
    store(file, VALUE, "key")
    assert load(file, "key") == VALUE
    assert load(file, "another") is None
    store(file, [], "another")
    assert load(file, "another") == []
    assert [path.name for path in file.parent.iterdir()] == ["kept.json"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_counts_as_missing_and_is_replaced(
    damage: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cache/kept.json"
    store(file, VALUE)
    damage(file)
    assert load(file) is None
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("cache/kept.json: made anew, because ")
    assert load(file) is None
    assert capsys.readouterr().err == ""
    store(file, VALUE)
    assert load(file) == VALUE


def test_every_single_bit_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kept.json"
    store(file, VALUE, "key")
    whole = file.read_bytes()
    for number in range(8 * len(whole)):
        damaged = bytearray(whole)
        damaged[number // 8] ^= 1 << number % 8
        file.write_bytes(damaged)
        assert load(file, "key") is None, number
    assert len(capsys.readouterr().err.splitlines()) == 8 * len(whole)


def test_a_file_of_another_format_counts_as_missing(tmp_path: Path) -> None:
    file = tmp_path / "kept.json"
    store(file, VALUE)
    file.write_text(file.read_text().replace("papers-cache-1", "papers-cache-2"))
    assert load(file) is None


def test_what_others_put_in_a_files_place_is_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "cache/kept.json"
    store(file, VALUE)
    put_a_folder(file)
    store(file, VALUE)
    assert [mine.read_text() for mine in tmp_path.rglob("mine")] == ["mine"]
    put_a_link(file)
    store(file, [])
    assert load(file) == []
    assert "é" in json.dumps(json.loads((tmp_path / "elsewhere").read_text()), ensure_ascii=False)
    discard(file)
    assert not file.exists()


def test_a_folder_that_cannot_be_used_is_replaced_by_a_temporary_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cache").write_text("a file")
    with cache_folder(tmp_path / "cache") as folder:
        store(folder / "kept.json", VALUE)
        assert load(folder / "kept.json") == VALUE
    assert not folder.exists()
    assert (tmp_path / "cache").read_text() == "a file"
    assert capsys.readouterr().err == "cache/: File exists; nothing is kept for the next run\n"
