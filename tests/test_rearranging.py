"""Entries and topics that move, merge, get another name or go: completely, or not at all."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import papers as command_line
from generator.contributing.rearranging.yaml_edits import edit_list, rename_key, split_members
from generator.entries.paper import Paper
from generator.generating.loading import load_papers, removed_in
from generator.system.file_changes import (
    JOURNAL,
    ChangedMeanwhileError,
    FileChange,
    apply_changes,
    undo_unfinished,
)
from tests.conftest import GOOD, GULLS, TERNS, papers, tree

TERN = "2501.00778"
GULL = "2501.00777"
AUTHORS = """\
# Who is who.
Ada Invent:
  also: [A. Invent]
Imagined Others (2):
  also: [Imagined Others]
  papers:
    - '2501.00777'  # the gulls
    # the terns
    - 2501.00778
Bo Fiction (2): {also: [Bo Fiction], papers: [2501.00778], topics: [clocks, birds]}
"""
TOPICS = """\
# What papers are about.

# all that flies
birds:   # with wings
  name: Birds
  description: >-
    Whatever
    flies.
  arxiv: [q-bio.PE]

clocks: {name: Clocks, description: Whatever tells the time.}
# only in the evening
moths:
  name: Moths
  description: Whatever flies at night.
  aliases:
    - 'night-birds'  # until 2024
  arxiv:
    - q-bio.QM
"""
GULLS_TEXT = f"""\
# yaml-language-server: $schema=https://papers.example.org/schema/paper.json
{GOOD}
# seen at the harbour
venue:   'ICHL 2025' # as printed
doi: 10.1000/gulls
"""


@pytest.fixture
def folder(project: Path) -> Path:
    """The folder of papers: gulls and terns on one day, and one more entry that was renamed."""
    (project / "papers/topics.yaml").write_text(TOPICS)
    (project / "papers/authors.yaml").write_text(AUTHORS)
    for path in (project / "papers").glob("20*/**/*.yaml"):
        path.unlink()
    (project / GULLS).write_text(GULLS_TEXT)
    (project / TERNS).write_text(GOOD.replace("Gulls, Counted", "Terns, Counted"))
    moths = GOOD.replace("Gulls", "Moths").replace("[birds]", "[night-birds, birds, moths]")
    (project / TERNS).with_name("2501.00779.yaml").write_text(
        moths.replace("[night-birds, birds, moths]", "[night-birds, birds]")
        + "aliases: [2501.00001]\n"
    )
    return project / "papers"


def call(folder: Path, *arguments: str, status: int = 0) -> str:
    return papers(*arguments, folder=folder.parent, status=status)


def entries(folder: Path) -> dict[str, Paper]:
    return {paper.id: paper for paper in load_papers(folder)[0]}


def test_an_entry_moves_with_its_comments(folder: Path) -> None:
    before = entries(folder)[GULL]
    shown = call(folder, "move", GULL, "2025-01-05", "--yes")
    assert "delete papers/2025/01/02/2501.00777.yaml" in shown
    assert not (folder.parent / GULLS).exists()
    text = (folder / f"2025/01/05/{GULL}.yaml").read_text()
    assert "# seen at the harbour" in text
    assert "# as printed" in text
    assert text.startswith("# yaml-language-server: $schema=")
    assert entries(folder)[GULL].model_dump(exclude={"day"}) == before.model_dump(exclude={"day"})
    assert "no page" not in shown
    assert "0 to change" in call(folder, "fmt", f"papers/2025/01/05/{GULL}.yaml", "--check")


def test_the_last_paper_of_a_day_takes_its_page_along(folder: Path) -> None:
    call(folder, "move", GULL, "2025-01-05", "--yes")
    assert "2025-01-05 has no paper then, and no page" in call(
        folder, "move", GULL, "2025-01-06", "--yes"
    )
    assert not (folder / "2025/01/05").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("move", GULL, "2025-01-02"), "is on that day already"),
        (("move", "2501.99999", "2025-01-03"), "is the id of no entry"),
        (("move", GULL, "tomorrow"), "is not a day"),
        (("merge", GULL, GULL), "cannot be merged into itself"),
        (("rename-id", GULL, GULL), "has that id already"),
        (("rename-id", GULL, TERN), "is there already"),
        (("rename-id", GULL, "2501.00001"), "is taken by"),
        (("rename-id", GULL, "Gulls!"), "is not an id"),
        (("rename-topic", "moths", "birds"), "papers merge-topics joins two"),
        (("rename-topic", "moth", "butterflies"), 'did you mean "moths"?'),
        (("rename-topic", "night-birds", "owls"), 'it is a former slug of "moths"'),
        (("rename-topic", "birds", "night-birds"), 'is a former slug of "moths"'),
        (("rename-topic", "birds", "Birds"), '"Birds" is not a slug'),
        (("merge-topics", "birds", "birds"), "cannot be merged into itself"),
        (("merge-topics", "bird", "moths"), 'did you mean "birds"?'),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = tree(folder)
    status = 2 if words == "is not a day" else 1
    assert words in call(folder, *arguments, "--yes", status=status)
    assert tree(folder) == before


def test_a_plan_is_shown_and_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(folder)
    assert "redirects to" in call(folder, "rename-id", GULL, "2501.00770", "--dry-run")
    assert tree(folder) == before
    monkeypatch.chdir(folder.parent)
    refused = CliRunner().invoke(command_line, ["rename-id", GULL, "2501.00770"], input="n\n")
    assert refused.exit_code == 1
    assert tree(folder) == before
    agreed = CliRunner().invoke(command_line, ["rename-id", GULL, "2501.00770"], input="y\n")
    assert agreed.exit_code == 0
    assert entries(folder)["2501.00770"].aliases == (GULL,)


def test_an_entry_gets_another_id_and_back(folder: Path) -> None:
    call(folder, "rename-id", GULL, "2501.00770", "--yes")
    assert entries(folder)["2501.00770"].aliases == (GULL,)
    text = (folder / "authors.yaml").read_text()
    assert "    - '2501.00770'  # the gulls\n    # the terns\n    - 2501.00778\n" in text
    assert "# Who is who." in text
    call(folder, "rename-id", f"https://arxiv.org/abs/{GULL}v1", GULL, "--yes")
    renamed = entries(folder)[GULL]
    assert (renamed.aliases, renamed.first_id) == ((GULL, "2501.00770"), GULL)


def test_two_entries_become_one(folder: Path) -> None:
    shown = call(folder, "merge", GULL, TERN, "--yes")
    paper = entries(folder)[TERN]
    assert paper.aliases == (TERN, GULL)
    assert (paper.title, paper.doi, paper.venue) == (
        "Terns, Counted at Last",
        "10.1000/gulls",
        "ICHL 2025",
    )
    assert "takes over: doi, venue" in shown
    assert f"not taken over from {GULL}: title" in shown
    text = (folder.parent / TERNS).read_text()
    assert "# seen at the harbour\n# as printed\n" in text
    assert "yaml-language-server" not in text
    assert yaml.safe_load((folder / "authors.yaml").read_text())["Imagined Others (2)"][
        "papers"
    ] == ["2501.00778"]
    call(folder, "merge", TERN, "2501.00779", "--yes")
    assert entries(folder)["2501.00779"].aliases == ("2501.00001", TERN, GULL)


def test_a_topic_gets_another_slug(folder: Path) -> None:
    shown = call(folder, "rename-topic", "birds", "winged", "--yes")
    assert "3 papers with another topic" in shown
    text = (folder / "topics.yaml").read_text()
    assert text.startswith("# What papers are about.\n\n# all that flies\nclocks:")
    loaded = load_papers(folder)[1]
    assert list(loaded.root) == ["clocks", "moths", "winged"]
    assert loaded["winged"].aliases == ("birds",)
    assert {topic for paper in entries(folder).values() for topic in paper.topics} == {
        "winged",
        "night-birds",
    }
    assert "topics: [clocks, winged]" in (folder / "authors.yaml").read_text()
    for comment in ("# all that flies", "# with wings", "# until 2024", "# only in the evening"):
        assert comment in text
    call(folder, "rename-topic", "winged", "birds", "--yes")
    assert load_papers(folder)[1]["birds"].aliases == ("winged",)
    call(folder, "check")


def test_topics_become_one(folder: Path) -> None:
    call(folder, "merge-topics", "moths", "clocks", "birds", "--yes")
    topics = load_papers(folder)[1]
    assert list(topics.root) == ["birds"]
    assert topics["birds"].aliases == ("moths", "night-birds", "clocks")
    assert topics["birds"].arxiv == ("q-bio.PE", "q-bio.QM")
    assert entries(folder)["2501.00779"].topics == ("birds",)
    text = (folder / "topics.yaml").read_text()
    for comment in ("# What papers are about.", "# until 2024", "# only in the evening"):
        assert comment in text
    assert "topics: [birds]}" in (folder / "authors.yaml").read_text()


def test_an_entry_goes_and_leaves_a_reason(folder: Path) -> None:
    shown = call(folder, "remove", TERN, "--why", "Sold: # twice", "--day", "2025-02-03", "--yes")
    assert TERN not in entries(folder)
    removed = removed_in(folder).root[TERN]
    assert (removed.title, str(removed.day), str(removed.removed), removed.why) == (
        "Terns, Counted at Last",
        "2025-01-02",
        "2025-02-03",
        "Sold: # twice",
    )
    text = (folder / "authors.yaml").read_text()
    assert "# the terns" in text
    assert "Bo Fiction (2): {also: [Bo Fiction], topics: [clocks, birds]}" in text
    assert "/papers/2501.00778/ says that the paper was removed" in shown
    call(folder, "remove", GULL, "--why", "Why not.", "--yes")
    assert "Imagined Others (2)" not in (folder / "authors.yaml").read_text()
    call(folder, "remove", "2501.00779", "--why", "Gone.", "--yes")
    assert set(removed_in(folder).root) == {TERN, GULL, "2501.00779", "2501.00001"}
    assert not entries(folder)


def test_a_reason_is_needed_and_a_removed_id_is_not_taken_again(folder: Path) -> None:
    assert "--why" in call(folder, "remove", TERN, "--yes", status=2)
    call(folder, "remove", TERN, "--why", "Sold.", "--yes")
    before = tree(folder)
    assert "is the id or alias" in call(folder, "rename-id", GULL, TERN, "--yes", status=1)
    assert tree(folder) == before


def address(path: str) -> str:
    """Where the document at `path` stands on the site."""
    return path.removesuffix(".md").removesuffix("/index.html")


def test_every_former_address_leads_on(folder: Path) -> None:
    call(folder, "generate")
    docs = folder.parent / "docs"
    before = {path for path in tree(docs) if path.startswith(("papers/", "topics/", "feeds/"))}
    call(folder, "rename-id", GULL, "2501.00770", "--yes")
    call(folder, "merge", TERN, "2501.00779", "--yes")
    call(folder, "rename-topic", "birds", "winged", "--yes")
    call(folder, "merge-topics", "moths", "winged", "--yes")
    call(folder, "generate")
    after = tree(docs)
    assert set(map(address, before)) <= set(map(address, after))
    assert b"/papers/2501.00779/" in after[f"papers/{TERN}/index.html"]
    assert b"/topics/winged/" in after["topics/moths/index.html"]


CHANGES = [
    FileChange("2025/01/09/new.yaml", None, b"new: 1\n"),
    FileChange("topics.yaml", TOPICS.encode(), b"other: 1\n"),
    FileChange("2025/01/02/2501.00777.yaml", GULLS_TEXT.encode(), None),
]


def test_a_change_that_fails_is_undone(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = tree(folder)
    (folder / "2025/01/08").symlink_to(folder / "2024")
    changes = [*CHANGES, FileChange("2025/01/08/other.yaml", None, b"other: 1\n")]
    with pytest.raises(OSError, match="is a link"):
        apply_changes(folder, changes)
    assert tree(folder) == before
    assert "put back" in capfd.readouterr().err


KILLED = """
import os, sys
from pathlib import Path
from generator.system import file_changes
from tests.test_rearranging import CHANGES
number = int(sys.argv[2])
put = file_changes._put
def killed(*arguments):
    global number
    if number == 0:
        os.kill(os.getpid(), 9)
    number -= 1
    put(*arguments)
file_changes._put = killed
file_changes.apply_changes(Path(sys.argv[1]), CHANGES)
"""


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_change_that_is_killed_is_undone_by_the_next_command(folder: Path, number: int) -> None:
    before = tree(folder)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(number)],
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.returncode == -9
    assert (folder / JOURNAL).exists()
    call(folder, "check")
    assert tree(folder) == before
    assert not (folder / JOURNAL).exists()


def test_what_was_edited_after_a_killed_change_stays(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(folder), "2"], check=False)
    (folder / "topics.yaml").write_text("edited: 1\n")
    undo_unfinished(folder)
    assert (folder / "topics.yaml").read_text() == "edited: 1\n"
    assert "papers/topics.yaml: was edited after a change" in capfd.readouterr().err
    assert not (folder / "2025/01/09").exists()


@pytest.mark.parametrize("path", ["topics.yaml", "../mkdocs.yml", ".git/config"])
def test_a_journal_from_elsewhere_changes_nothing(folder: Path, path: str) -> None:
    before = tree(folder.parent)
    rows = [[path, "evil", before.get(path.removeprefix("../"), b"").decode()]]
    for inode in (1, None):
        journal = folder / JOURNAL
        with journal.open("w") as opened:
            number = inode if path == "topics.yaml" else os.fstat(opened.fileno()).st_ino
            json.dump({"inode": number, "changes": rows}, opened)
        with pytest.raises(OSError, match="was not written in this folder; delete it"):
            undo_unfinished(folder)
    journal.unlink()
    assert tree(folder.parent) == before


def test_a_file_that_changed_meanwhile_stops_the_change(folder: Path) -> None:
    (folder / "topics.yaml").write_text("edited: 1\n")
    before = tree(folder)
    with pytest.raises(ChangedMeanwhileError, match=r"papers/topics\.yaml was changed meanwhile"):
        apply_changes(folder, CHANGES)
    assert tree(folder) == before


LISTS = {
    "flow": "a:\n  x: [one, two] # why\n  y: 1\n",
    "flow with comments": "a:\n  x: [one, # first\n    two]\n  y: 1\n",
    "block": "a:\n  x:\n    - one # first\n    - two\n  y: 1\n",
    "block without indent": "a:\n  x:\n  - one\n  # about two\n  - 'two'\n  y: 1\n",
    "mapping in braces": "a: {x: [one, two], y: 1}\n",
    "last": "a:\n  y: 1\n  x:\n    - one\n    - two",
    "nothing": "a:\n  y: 1\n# end\nb: 2\n",
    "nothing in braces": "a: {}\n",
    "block of text": "a:\n  y: >-\n    some\n    words\n\nb: 2\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize(
    ("renamed", "added"),
    [
        ({}, ["three"]),
        ({"one": "two"}, []),
        ({"one": None}, ["x y"]),
        ({"one": None, "two": None}, []),
    ],
)
def test_lists_are_edited_in_place(text: str, renamed: Any, added: list[str]) -> None:
    value = yaml.safe_load(text)
    old = value["a"].get("x", [])
    new = [renamed.get(item, item) for item in old] + added
    expected = list(dict.fromkeys(item for item in new if item is not None))
    edited = edit_list(text, "a", "x", renamed, added)
    after = yaml.safe_load(edited)
    assert after["a"].pop("x", []) == expected
    value["a"].pop("x", None)
    assert after == value
    assert edited.count("#") == text.count("#")


def members(text: str) -> Iterator[str]:
    head, parts = split_members(text)
    yield head
    yield from parts.values()


def test_members_keep_their_comments() -> None:
    assert "".join(members(TOPICS)) == TOPICS
    head, parts = split_members(TOPICS)
    assert head == "# What papers are about.\n\n# all that flies\n"
    assert parts["moths"].startswith("# only in the evening\n")
    assert rename_key(parts["birds"], "birds", "no").startswith("'no':   # with wings")
