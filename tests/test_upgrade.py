"""`papers upgrade`: what becomes of a repository that an older version made."""

import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import __version__
from generator.site.language import ENGLISH
from generator.starting.changelog import news
from generator.starting.repository import maintained_files, without_signature
from generator.starting.upgrading import ADDED, PIN
from generator.system.hashing import hash_bytes
from tests.conftest import papers, run, tree
from tests.test_starting import DNA, init

OLD = "0.0.9"
OURS = {*maintained_files(ENGLISH)}
MARK = b"# As the version before had it.\n"
CHANGELOG = """\
# Changelog

## Unreleased

- Gulls.

## 0.10.0 (2026-03-01)

- Terns.

### What to do

- Count.

## 0.9.0 (2026-02-01)

- Auks.
"""


FIRST = {
    *(".gitattributes", ".gitignore", "Makefile", "requirements-locked.txt"),
    *(
        f".github/workflows/{name}.yml"
        for name in (
            *("alert", "check", "comment", "digest"),
            *("intake", "publish", "refresh", "suggest"),
        )
    ),
}
"""What the program maintained in its first version."""


def everything(folder: Path) -> dict[str, bytes]:
    """All files below `folder` by path, but those of git and the built ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not {".git", "site", ".site_cache"} & {*path.parts}
    }


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A repository as an older version made it, with an edit of the owner's, and its site."""
    folder = tmp_path / "older"
    init(folder, "--field", "biology")
    for path in OURS:
        body = MARK + without_signature((folder / path).read_bytes())
        signature = f"# Written by Daily Papers {OLD} ({hash_bytes(body)}); as ever.\n"
        (folder / path).write_bytes(signature.encode() + body)
    pin(folder, f"daily-papers=={OLD}")
    with (folder / "requirements.txt").open("a") as file:
        file.write("mkdocs-redirects==1.2.2  # mine\r\n")
    with (folder / "docs/about.md").open("a") as file:
        file.write("\nOurs.\n")
    return folder


def pin(folder: Path, line: str) -> None:
    file = folder / "requirements.txt"
    file.write_text(PIN.sub(f"{line}\n", file.read_text()))


def test_an_older_repository_becomes_a_new_one_and_all_content_stays(older: Path) -> None:
    before = everything(older)
    printed = papers("upgrade", folder=older)
    after = everything(older)
    assert {path for path in after if before.get(path) != after[path]} == {
        *OURS,
        "requirements.txt",
    }
    assert before.keys() == after.keys()
    assert {path: after[path] for path in OURS} == maintained_files(ENGLISH)
    assert after["requirements.txt"] == before["requirements.txt"].replace(
        OLD.encode(), __version__.encode()
    )
    assert f"daily-papers {OLD} -> {__version__}\n" in printed
    assert "Makefile: renewed\n" in printed
    assert f"What is new since {OLD}:\n\n- " in printed
    assert "\nWhat to do:\n\n- " in printed
    assert "\n1 paper, no fault.\n" in printed
    assert "There is no site/ of before" in printed
    again = papers("upgrade", folder=older)
    assert "Nothing to change" in again
    assert "What is new" not in again
    assert everything(older) == after


def test_it_shows_which_pages_change_and_leaves_the_site(older: Path) -> None:
    papers("build", folder=older)
    site = older / "site"
    about = (site / "about/index.html").read_text()
    (site / "about/index.html").write_text(about.replace("Ours.", "Theirs."))
    trends = (site / "trends/index.html").read_text()
    (site / "trends/index.html").write_text(trends.replace("</title>", ", once</title>"))
    (site / "data/index.html").unlink()
    (site / "former").mkdir()
    (site / "former/index.html").write_text("<main>Former</main>")
    (site / "feeds/all.atom").write_text("<feed/>")
    before = tree(site)
    printed = papers("upgrade", folder=older)
    assert "1 page new: data/index.html\n" in printed
    assert "1 page gone: former/index.html\n" in printed
    assert "1 page with other words: about/index.html\n" in printed
    assert "1 page with the same words, around which something changes: trends/index" in printed
    assert "1 feed changed: feeds/all.atom\n" in printed
    assert tree(site) == before


def test_what_the_owner_changed_or_deleted_is_left_until_they_take_the_new_one(
    older: Path,
) -> None:
    workflow, digest = ".github/workflows/publish.yml", ".github/workflows/digest.yml"
    with (older / workflow).open("a") as file:
        file.write("# mine\n")
    (older / digest).unlink()
    mine = (older / workflow).read_bytes()
    printed = papers("upgrade", folder=older)
    assert f"{workflow}: left, since you changed it; --take {workflow} takes" in printed
    assert f"{digest}: left out, since you have none; --take {digest} adds it" in printed
    assert (older / workflow).read_bytes() == mine
    assert not (older / digest).exists()
    papers("upgrade", "--take", workflow, "--take", digest, folder=older)
    assert (older / workflow).read_bytes() == maintained_files(ENGLISH)[workflow]
    assert (older / digest).read_bytes() == maintained_files(ENGLISH)[digest]
    refused = papers("upgrade", "--take", "makefile", folder=older, status=2)
    assert 'no version writes "makefile"; did you mean "Makefile"?' in refused


def test_a_wheel_replaces_the_wheel_of_before(older: Path) -> None:
    wheels = older / "wheels"
    wheels.mkdir()
    old, new = (wheels / f"daily_papers-{it}-py3-none-any.whl" for it in (OLD, __version__))
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    pin(older, f"--find-links wheels\ndaily-papers=={OLD} --hash=sha256:00")
    papers("upgrade", folder=older)
    assert [path.name for path in wheels.iterdir()] == [new.name]
    text = (older / "requirements.txt").read_text()
    (lines,) = re.findall(r"^--find-links wheels\ndaily-papers==(\S+) --hash=\S+\n", text, re.M)
    assert lines == __version__
    before = everything(older)
    assert "Nothing to change" in papers("upgrade", folder=older)
    assert everything(older) == before


@pytest.mark.parametrize(
    "line",
    [
        f"daily-papers=={OLD}",
        f"daily-papers == {OLD}",
        f"daily-papers=={OLD} --hash=sha256:00 --hash=sha256:11",
        f"daily-papers=={OLD} \\\\\n    --hash=sha256:00 \\\\\n    --hash=sha256:11",
    ],
)
def test_a_pin_may_be_written_in_several_ways(line: str, older: Path) -> None:
    pin(older, line)
    papers("upgrade", folder=older)
    lines = (older / "requirements.txt").read_text().splitlines()
    assert lines[-2:] == [f"daily-papers=={__version__}", "mkdocs-redirects==1.2.2  # mine"]


def test_extras_stay_in_the_pin(older: Path) -> None:
    pin(older, f"daily-papers[parquet,pictures]=={OLD}")
    papers("upgrade", folder=older)
    lines = (older / "requirements.txt").read_text().splitlines()
    assert f"daily-papers[parquet,pictures]=={__version__}" in lines


def test_what_is_no_older_repository_is_not_touched(older: Path) -> None:
    pin(older, "daily-papers==999.0")
    before = everything(older)
    assert "pins 999.0, later than this" in papers("upgrade", folder=older, status=1)
    assert everything(older) == before
    pin(older, "mkdocs")
    before = everything(older)
    assert "requirements.txt pins no version; write daily-papers==" in papers(
        "upgrade", folder=older, status=1
    )
    assert everything(older) == before
    (older / "requirements.txt").unlink()
    assert "requirements.txt: No such file" in papers("upgrade", folder=older, status=1)


def test_faults_show_and_end_it(older: Path) -> None:
    (older / DNA).write_text("title: Alone\n")
    printed = papers("upgrade", folder=older, status=1)
    assert f"{DNA}:1:1" in printed
    assert "git diff" not in printed


def test_the_doctor_says_where_versions_differ(older: Path) -> None:
    assert f"requirements.txt: pins {OLD}, and this is {__version__}; run make ready\n" in papers(
        "doctor", folder=older, status=1
    )
    pin(older, f"daily-papers=={__version__}")
    assert f"Makefile: is not as {__version__} writes it; run papers upgrade\n" in papers(
        "doctor", folder=older, status=1
    )
    papers("upgrade", folder=older)
    assert papers("doctor", folder=older) == "Nothing is wrong.\n"


def test_news_are_what_stands_above_a_version() -> None:
    assert news(CHANGELOG, "0.9.0") == ("- Gulls.\n- Terns.", "- Count.")
    assert news(CHANGELOG, "0.10.0") == ("- Gulls.", "")
    assert news(CHANGELOG, "0.9.5") == ("- Gulls.\n- Terns.", "- Count.")
    assert news(CHANGELOG, "0.1") == ("- Gulls.\n- Terns.\n- Auks.", "- Count.")


def test_a_file_that_a_later_version_adds_says_which() -> None:
    """So that an upgrade knows it from one that the owner left out."""
    assert ADDED.keys() == OURS - FIRST


ALERT, DIGEST = ".github/workflows/alert.yml", ".github/workflows/digest.yml"
SUGGEST, PUBLISH = ".github/workflows/suggest.yml", ".github/workflows/publish.yml"
Release = tuple[Path, Path]
"""The wheel of a version, and the folder where its files are."""


def release(folder: Path, wheel: Path, version: str, changes: Mapping[str, str]) -> Release:
    """The `wheel` as that of another `version`, whose notes name it, with lines at the end of files
    of new sites (path: line, or "" for no such file); unpacked where Python finds it, as by pip."""
    files, unpacked = folder / version / "dist", folder / version / "packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    (metadata,) = unpacked.glob("daily_papers-*.dist-info")
    edit(metadata / "METADATA", f"\nVersion: {__version__}\n", f"\nVersion: {version}\n")
    metadata = metadata.rename(unpacked / f"daily_papers-{version}.dist-info")
    code = unpacked / "generator"
    edit(code / "__init__.py", f'"{__version__}"', f'"{version}"')
    notes = "".join(f"## {it}\n\n- Notes of {it}.\n\n" for it in VERSIONS if it <= version)
    (code / "CHANGELOG.md").write_text(f"# Changelog\n\n{notes}")
    edit(
        code / "starting/upgrading.py",
        "MappingProxyType({})",
        f'MappingProxyType({{"{ALERT}": "0.0.2"}})',
    )
    for path, line in changes.items():
        file = code / "starting/repository" / path
        if line:
            with file.open("a") as stream:
                stream.write(f"{line}\n")
        else:
            file.unlink()
    files.mkdir()
    made = files / f"daily_papers-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for file in sorted(it for it in unpacked.rglob("*") if it.is_file()):
            archive.write(file, file.relative_to(unpacked))
    (metadata / "direct_url.json").write_text(f'{{"url": "{made.as_uri()}", "archive_info": {{}}}}')
    return made, unpacked


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


VERSIONS = ["0.0.4", "0.0.3", "0.0.2", "0.0.1"]


@pytest.fixture(scope="module")
def releases(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Release]:
    """Four versions in a row, made of the wheel of this one. The second has a workflow more than
    the first; the others change files that the program maintains."""
    folder = tmp_path_factory.mktemp("releases")
    changes: dict[str, dict[str, str]] = {
        "0.0.1": {ALERT: ""},
        "0.0.2": {"Makefile": "# second", ".gitignore": "/second/"},
        "0.0.3": {"Makefile": "# third", PUBLISH: "# third", SUGGEST: "# third"},
        "0.0.4": {PUBLISH: "# fourth", DIGEST: "# fourth", ".gitattributes": "*.gif binary"},
    }
    return {it: release(folder, wheel, it, changes[it]) for it in reversed(VERSIONS)}


def call(release: Release, folder: Path, *arguments: str) -> str:
    """What the program of a `release` prints, run in `folder`."""
    program = "from generator.cli import papers; papers()"
    return run("python", "-c", program, *arguments, folder=folder, PYTHONPATH=str(release[1]))


def ids_of(site: Path) -> list[str]:
    """The ids of the items of the feed of all papers, and of the feed itself."""
    return re.findall(r"<id>(.*?)</id>", (site / "feeds/all.atom").read_text())


def test_years_of_upgrades_leave_what_is_the_owners_byte_for_byte(
    releases: dict[str, Release], tmp_path: Path
) -> None:
    """From the first version through each to the newest: an owner's edits between them, a workflow
    that they deleted, and one that they changed."""
    first, *later = (releases[it] for it in reversed(VERSIONS))
    folder = tmp_path / "club"
    address = "--address=https://club.example/"
    call(first, tmp_path, "init", "club", "--yes", "--field=biology", "--day=2025-01-02", address)
    assert not (folder / ALERT).exists()
    (folder / DIGEST).unlink()
    edit(folder / SUGGEST, "timeout-minutes: 10", "timeout-minutes: 20")
    with (folder / "requirements.txt").open("a") as file:
        file.write("mkdocs-redirects==1.2.2  # mine\r\n")
    edit(folder / "mkdocs.yml", "history: true", "history: false")
    call(first, folder, "build")
    before, ids = {*tree(folder / "site")}, ids_of(folder / "site")
    shutil.rmtree(folder / "site")
    theirs = {*OURS, "requirements.txt"}

    for number, version in enumerate(later):
        with (folder / "docs/about.md").open("a") as file:
            file.write(f"\nYear {number}.\r\n")
        (folder / f"papers/2025/01/02/year-{number}.yaml").write_text(YEAR.format(number=number))
        kept = {it: text for it, text in everything(folder).items() if is_owners(it, theirs)}
        printed = call(version, folder, "upgrade")
        after = everything(folder)
        assert {it: text for it, text in after.items() if is_owners(it, theirs)} == kept
        assert (f"{ALERT}: added\n" in printed) == (number == 0)
        assert f"{DIGEST}: left out, since you have none" in printed
        assert not (folder / DIGEST).exists()
        assert f"{SUGGEST}: left, since you changed it" in printed
        assert f"- Notes of {version[1].parent.name}.\n" in printed
        assert printed.count("- Notes of") == 1
        (wheel,) = (folder / "wheels").iterdir()
        assert wheel.read_bytes() == version[0].read_bytes()

    assert b"# third" not in (folder / "Makefile").read_bytes()  # the fourth has no such line
    assert "Nothing to change" in call(releases["0.0.4"], folder, "upgrade")
    assert b"timeout-minutes: 20" in (folder / SUGGEST).read_bytes()
    assert b"# third" not in (folder / SUGGEST).read_bytes()
    assert (folder / PUBLISH).read_bytes().endswith(b"# fourth\n")
    assert (folder / "requirements.txt").read_bytes().endswith(b"==1.2.2  # mine\r\n")
    call(releases["0.0.4"], folder, "build")
    assert before <= {*tree(folder / "site")}
    assert {*ids} < {*ids_of(folder / "site")}
    assert call(releases["0.0.4"], folder, "doctor", "--site") == "Nothing is wrong.\n"


YEAR = """\
title: Counting Sparrows in Year {number}
authors: [Ada Invent]
published: 2025-01-01
topics: [ecology]
url: https://journal.example/year/{number}
summary: We count.
"""


def is_owners(path: str, theirs: set[str]) -> bool:
    """Whether no version of the program may write the file."""
    parts = path.split("/")
    return path not in theirs and parts[0] not in ("wheels", ".papers_cache")
