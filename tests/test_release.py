"""A release: its version, its notes, its checksums, and the order of its steps."""

import hashlib
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import __version__
from generator.starting.changelog import news
from release.__main__ import checksums, main
from release.version import CHANGELOG, PLACES, NotReady, next_version, release_notes, set_version
from tests.conftest import PROJECT

ACT = "\n### What to do\n\n- Count.\n"
EARLIER = "\n## 0.1.0 (2026-01-02)\n\n- Auks.\n"


def changelog(tasks: str = "", earlier: str = EARLIER) -> str:
    return f"# Changelog\n\n## Unreleased\n\n- Gulls.\n{tasks}{earlier}"


@pytest.mark.parametrize(
    ("tasks", "earlier", "current", "version"),
    [
        ("", EARLIER, "0.1.3", "0.1.4"),
        (ACT, EARLIER, "0.1.3", "0.2.0"),
        ("", EARLIER, "1.4.2", "1.5.0"),
        (ACT, EARLIER, "1.4.2", "2.0.0"),
        (ACT, "", "0.1.0", "0.1.0"),
        ("", EARLIER + ACT, "0.1.3", "0.1.4"),
    ],
)
def test_the_version_follows_from_the_changelog(
    tasks: str, earlier: str, current: str, version: str
) -> None:
    assert next_version(changelog(tasks, earlier), current) == version


def test_every_file_that_names_the_version_follows(tmp_path: Path) -> None:
    for name in PLACES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text((PROJECT / name).read_text(encoding="utf-8"))
    (tmp_path / CHANGELOG).write_text(changelog(ACT))
    version = set_version(tmp_path, __version__, "2026-12-01")
    texts = {name: (tmp_path / name).read_text() for name in (CHANGELOG, *PLACES)}
    assert f"## {version} (2026-12-01)\n\n- Gulls.\n" in texts[CHANGELOG]
    for name, place in PLACES.items():
        assert place.format(version) in texts[name]
        assert place.format(__version__) not in texts[name]
    with pytest.raises(NotReady, match="has nothing below ## Unreleased"):
        set_version(tmp_path, version, "2026-12-01")
    assert release_notes(texts[CHANGELOG], version, f"v{version}") == f"- Gulls.\n{ACT}"
    assert news(texts[CHANGELOG], "0.1.0") == ("- Gulls.", "- Count.")


def test_what_is_not_named_by_the_changelog_is_no_release() -> None:
    with pytest.raises(NotReady, match=r"begins with Unreleased, the program is 0.1.0; run make"):
        release_notes(changelog(), "0.1.0")
    text = changelog().replace("Unreleased", "0.2.0 (2026-12-01)")
    with pytest.raises(NotReady, match=r"the tag is v0.3.0; v0.2.0 was expected"):
        release_notes(text, "0.2.0", "v0.3.0")


def test_notes_and_checksums_complete_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / CHANGELOG).write_text(f"# Changelog\n\n## {__version__} (2026-12-01)\n\n- Gulls.\n")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/a.whl").write_bytes(b"wheel")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_REF_NAME", raising=False)
    done = CliRunner().invoke(main, ["finish"])
    assert done.output == "dist/: SHA256SUMS, a.whl, notes.md\n"
    assert (tmp_path / "dist/notes.md").read_text() == "- Gulls.\n"
    lines = (tmp_path / "dist/SHA256SUMS").read_text().splitlines()
    assert lines[0] == f"{hashlib.sha256(b'wheel').hexdigest()}  a.whl"
    assert checksums(tmp_path / "dist") == "\n".join([*lines, ""])
    monkeypatch.setenv("GITHUB_REF_NAME", "v9.9.9")
    refused = CliRunner().invoke(main, ["check"])
    assert refused.exit_code == 1
    assert "the tag is v9.9.9" in refused.output


def test_nothing_is_built_before_the_check() -> None:
    steps = subprocess.run(
        ["make", "--dry-run", "--assume-old", ".venv/ready-for-test", "release"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    order = ["-m release check", "rm -rf dist", "-m build", "cyclonedx-py", "-m release finish"]
    places = [steps.index(step) for step in order]
    assert places == sorted(places)
