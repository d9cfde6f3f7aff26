"""A site is published whole, and in one step."""

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.rendering import publishing
from generator.rendering.publishing import FileState, exchange, publish, site_cache
from tests.conftest import tree


def made(tree: Path, paths: list[str], text: str = "") -> Mapping[str, FileState]:
    states = {}
    for path in paths:
        file = tree / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x") as new:
            new.write(text or path)
        status = file.lstat()
        states[path] = FileState(WANTED[path], status.st_size, status.st_mtime_ns)
    return states


WANTED: dict[str, str] = {}


def published(site: Path, inputs: str = "", text: str = "", **wanted: str) -> str:
    WANTED.clear()
    WANTED.update({f"{name}/index.html": key for name, key in wanted.items()})
    with site_cache(site) as cache:
        return publish(cache, site, inputs, WANTED, lambda tree, paths: made(tree, paths, text))


def inodes(site: Path) -> dict[str, tuple[int, int]]:
    return {
        path.name if path.name != "index.html" else path.parent.name: (
            path.lstat().st_ino,
            path.lstat().st_mtime_ns,
        )
        for path in site.rglob("*.html")
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "project/site"


def test_only_what_changed_is_made(site: Path) -> None:
    assert published(site, a="1", b="1", c="1") == "3 written, 0 deleted, 0 unchanged"
    before = inodes(site)
    for number in range(2, 5):  # either tree is the spare one in turn
        done = published(site, a="1", b=str(number), c="1", text=f"b {number}")
        assert done == "1 written, 0 deleted, 2 unchanged"
        after = inodes(site)
        assert after["a"] == before["a"]
        assert after["b"] != before["b"]
        assert (site / "b/index.html").read_text() == f"b {number}"


def test_nothing_is_touched_when_nothing_changed(site: Path) -> None:
    published(site, a="1", b="1")
    before = inodes(site), site.stat().st_ino
    assert published(site, a="1", b="1") == "0 written, 0 deleted, 2 unchanged"
    assert (inodes(site), site.stat().st_ino) == before


def test_what_is_not_wanted_leaves_nothing_behind(site: Path) -> None:
    published(site, a="1", b="1")
    assert published(site, a="1") == "0 written, 1 deleted, 1 unchanged"
    assert sorted(path.name for path in site.iterdir()) == ["a"]
    published(site, a="1", b="2")
    assert published(site, b="2") == "0 written, 1 deleted, 1 unchanged"
    assert sorted(path.name for path in site.iterdir()) == ["b"]


def test_other_inputs_make_everything_anew(site: Path) -> None:
    published(site, inputs="1", a="1", b="1")
    before = inodes(site)
    assert published(site, inputs="2", a="1", b="1") == "2 written, 0 deleted, 0 unchanged"
    assert not set(before.values()) & set(inodes(site).values())


@pytest.mark.parametrize("how", ["edited", "deleted", "replaced"])
def test_a_site_that_somebody_else_changed_is_made_anew(site: Path, how: str) -> None:
    published(site, a="1", b="1")
    file = site / "a/index.html"
    if how == "replaced":
        (site / "foreign.html").write_text("made by somebody else")
        (site / "a/index.html").write_text("and this")
    elif how == "edited":
        file.write_text("something longer")
    else:
        file.unlink()
    published(site, a="1", b="1")
    assert tree(site) == {"a/index.html": b"a/index.html", "b/index.html": b"b/index.html"}


def test_what_is_hidden_at_the_top_stays(site: Path) -> None:
    site.mkdir(parents=True)
    (site / ".nojekyll").touch()
    (site / "old.html").touch()
    published(site, a="1")
    published(site, a="2")
    assert sorted(path.name for path in site.iterdir()) == [".nojekyll", "a"]


def test_a_failure_leaves_the_site_as_it_was(site: Path) -> None:
    published(site, a="1", b="1")
    published(site, a="2", b="1")
    before = inodes(site)

    def fail(tree: Path, paths: list[str]) -> Mapping[str, FileState]:
        made(tree, paths[:1])
        raise OSError("no space left")

    WANTED.update({"a/index.html": "3", "b/index.html": "3"})
    with pytest.raises(OSError, match="no space"), site_cache(site) as cache:
        publish(cache, site, "", WANTED, fail)
    assert inodes(site) == before
    assert published(site, a="3", b="3") == "2 written, 0 deleted, 0 unchanged"


def test_without_the_cache_everything_is_made_anew(site: Path) -> None:
    published(site, a="1", b="1")
    with site_cache(site) as cache:
        for file in cache.iterdir():
            file.unlink()
    assert published(site, a="1", b="1") == "2 written, 0 deleted, 0 unchanged"
    assert published(site, a="1", b="1") == "0 written, 0 deleted, 2 unchanged"


def test_folders_change_places_in_one_step(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if not exchange(tmp_path / "a", tmp_path / "b"):
        pytest.skip("this system has no call for it")
    assert tree(tmp_path) == {"a/b": b"", "b/a": b""}


def test_without_such_a_call_folders_are_renamed(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "exchange", lambda *_: False)
    for number in range(4):
        published(site, a=str(number), text=str(number))
        assert tree(site) == {"a/index.html": str(number).encode()}


@pytest.mark.parametrize("step", [1, 2])
def test_renames_that_were_cut_short_are_mended(site: Path, step: int) -> None:
    published(site, a="1", text="1")
    published(site, a="2", text="2")
    cache = site.parent / publishing.CACHE
    site.rename(cache / "old")
    if step == 2:
        (cache / "spare").rename(site)
    with site_cache(site):
        assert tree(site)["a/index.html"] == (b"2" if step == 1 else b"1")
    published(site, a="3", text="3")
    assert tree(site) == {"a/index.html": b"3"}


def test_a_second_build_waits_for_the_first(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entered = threading.Event()

    def second() -> None:
        with site_cache(site):
            entered.set()

    with site_cache(site):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert not entered.wait(0.2)
    waiting.join(10)
    assert entered.is_set()
    assert "waiting for another run" in capsys.readouterr().err
