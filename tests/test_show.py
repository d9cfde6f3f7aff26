"""The commands for whoever writes an entry or looks one over."""

from pathlib import Path

from tests.conftest import GULLS, PROJECT, TERNS, papers, tree

MESSY = """\
# found by chance
topics: [birds]
title: "Gulls, Counted"
# both of them
authors: [Ada Invent, Bo Sample]
summary: Gulls were counted.
published: 2025-01-01
"""
CLEAN = """\
title: Gulls, Counted
# both of them
authors:
  - Ada Invent
  - Bo Sample
published: 2025-01-01
# found by chance
topics: [birds]
summary: >-
  Gulls were counted.
"""


def add(project: Path, path: str, text: str) -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def test_fmt_rewrites_what_is_given_and_nothing_twice(project: Path) -> None:
    file = add(project, GULLS, MESSY)
    before = tree(project)
    said = papers("fmt", "--check", GULLS, folder=project, status=1)
    assert said == f"{GULLS}: is not in canonical form\n1 paper, 1 to change.\n"
    assert tree(project) == before
    said = papers("fmt", GULLS, folder=project)
    assert said == f"{GULLS}: now in canonical form\n1 paper, 1 changed.\n"
    assert file.read_text() == CLEAN
    assert tree(project) == before | {GULLS: CLEAN.encode()}
    assert papers("fmt", "--check", GULLS, folder=project) == "1 paper, 0 to change.\n"


def test_fmt_leaves_a_faulty_entry_alone_and_does_the_others(project: Path) -> None:
    add(project, GULLS, MESSY)
    add(project, TERNS, MESSY + "titel: x\n")
    said = papers("fmt", folder=project, status=1)
    assert f'{TERNS}:8:1: titel: is no field here; did you mean "title"?' in said
    assert (project / TERNS).read_text() == MESSY + "titel: x\n"
    assert (project / GULLS).read_text() == CLEAN
    said = papers("fmt", "--check", folder=project, status=1)
    assert "0 to change.\n" in said
    (project / TERNS).unlink()
    papers("fmt", "--check", folder=project)


def test_fmt_takes_entries_only(project: Path) -> None:
    said = papers("fmt", "mkdocs.yml", folder=project, status=1)
    assert said.startswith("mkdocs.yml:1:1: is not below papers/, where entries are; write")
    said = papers("fmt", "papers/none.yaml", folder=project, status=1)
    assert said.startswith("papers/none.yaml:1:1: is no file; write")


def test_the_projects_own_entries_are_in_canonical_form() -> None:
    papers("fmt", "--check", folder=PROJECT)
