"""The folder of papers."""

import os
from pathlib import Path

import pytest

from generator.entries.faults import FaultsFound
from generator.generating.loading import load_papers, removed_in, synonyms_in
from tests.conftest import PAPERS

ENTRY = """\
title: Counting Sparrows by Ear
authors: [Ada Invent, Bo Fiction]
published: 2024-12-01
topics: [birds]
summary: A microphone counts sparrows.
"""
TOPICS = "birds: {name: Birds, description: Whatever flies.}\n"


def folder(path: Path, **files: str) -> Path:
    papers = path / "papers"
    for name, text in {"topics.yaml": TOPICS, **files}.items():
        (papers / name).parent.mkdir(parents=True, exist_ok=True)
        (papers / name).write_text(text)
    return papers


def said(papers: Path) -> list[str]:
    with pytest.raises(FaultsFound) as caught:
        load_papers(papers)
    return str(caught.value).splitlines()


def test_the_path_gives_the_day_and_the_id(tmp_path: Path) -> None:
    papers = folder(tmp_path, **{"2025/01/02/2501.00001.yaml": ENTRY, "README.md": "x", ".x": "y"})
    (paper,) = load_papers(papers)[0]
    assert (paper.id, str(paper.day), paper.path) == (
        "2501.00001", "2025-01-02", "2025/01/02/2501.00001.yaml",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("2501.00001.yaml", "is not where an entry belongs; move it to papers/<year>/"),
        (
            "2025/1/2/2501.00001.yaml",
            "is not where an entry belongs; move it to papers/2025/01/02/2501.00001.yaml",
        ),
        (
            "2025-01-02/2501.00001.yaml",
            "is not where an entry belongs; move it to papers/2025/01/02/2501.00001.yaml",
        ),
        ("2025/01/2501.00001.yaml", "is not where an entry belongs"),
        ("2025/01/02/more/2501.00001.yaml", "is not where an entry belongs"),
        ("2025/01/０２/2501.00001.yaml", "is not where an entry belongs"),
        ("2025/02/30/2501.00001.yaml", "there is no day 2025/02/30"),
        ("9999/12/31/2501.00001.yaml", "9999 is not in the years 1990 to 2099"),
        ("2025/01/02/2501.00001.yml", 'does not end in ".yaml"; rename it'),
        ("2025/01/02/notes.txt", 'does not end in ".yaml"; rename it'),
        ("2025/01/02/.2501.00001.yaml", 'id: ".2501.00001" is not an id'),
    ],
)
def test_a_file_in_the_wrong_place_is_a_fault_and_not_overlooked(
    path: str, message: str, tmp_path: Path
) -> None:
    found = said(folder(tmp_path, **{path: ENTRY}))
    assert found[0].startswith(f"papers/{path}:1:1: {message}")
    assert found[1] == "1 fault in 1 file"


def test_a_fault_is_one_line_that_no_terminal_obeys(tmp_path: Path) -> None:
    papers = folder(
        tmp_path,
        **{
            "2025/01/02/a\n::error::x\x1b[31m.yaml": ENTRY,
            "2025/01/02/2501.00001.yaml": ENTRY
            + '"k\\n::error::\\e[31m": 1\n"k\\n::error::\\e[31m": 1\n',
            "2025/01/02/2501.00002.yaml": ENTRY + "abstract: |\n  a\n  b\u202ec\n  d\n",
        },
    )
    found = said(papers)
    assert all(line.isprintable() for line in found)
    assert all(line.startswith("papers/") for line in found[:-1])


def test_a_wrong_name_says_what_the_name_should_be(tmp_path: Path) -> None:
    found = said(folder(tmp_path, **{"2025/01/02/2501.00001v2.yaml": ENTRY}))
    assert found[0] == (
        'papers/2025/01/02/2501.00001v2.yaml:1:1: id: "2501.00001v2" is an id with a version; '
        'leave out the "v2"'
    )


def test_links_to_other_files_are_refused(tmp_path: Path) -> None:
    papers = folder(tmp_path, **{"2025/01/02/2501.00001.yaml": ENTRY})
    secret = tmp_path / "secret"
    secret.write_text(ENTRY)
    (papers / "2025/01/02/2501.00002.yaml").symlink_to(secret)
    assert "is a link; put the file itself here" in said(papers)[0]


def test_linked_folders_are_refused_and_not_overlooked(tmp_path: Path) -> None:
    papers = folder(tmp_path, **{"2025/01/02/2501.00001.yaml": ENTRY})
    (papers / "2025/01/03").symlink_to(papers / "2025/01/02")
    assert said(papers)[0] == ("papers/2025/01/03:1:1: is a link; put the file itself here")


def test_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    papers = folder(
        tmp_path,
        **{
            "topics.yaml": TOPICS + "Bad Slug: {name: X}\n",
            "2025/01/02/2501.00001.yaml": ENTRY + "nots: x\n",
            "2025/01/02/2501.00002.yaml": "title: A: B\n",
            "2025/01/03/2501.00001.yaml": ENTRY,
        },
    )
    found = said(papers)
    assert found[-1] == "5 faults in 4 files"
    assert [line.split(": ")[0] for line in found[:-1]] == [
        "papers/2025/01/02/2501.00001.yaml:6:1",
        "papers/2025/01/02/2501.00002.yaml:1:9",
        "papers/2025/01/03/2501.00001.yaml:1:1",
        "papers/topics.yaml:2:11",
        "papers/topics.yaml:2:11",
    ]


def test_unknown_topics_name_their_place_and_the_nearest(tmp_path: Path) -> None:
    papers = folder(tmp_path, **{"2025/01/02/2501.00001.yaml": ENTRY.replace("birds", "brids")})
    assert said(papers)[0] == (
        'papers/2025/01/02/2501.00001.yaml:4:10: topics[0]: unknown topic "brids"; '
        'did you mean "birds"?'
    )


def test_without_a_list_of_topics(tmp_path: Path) -> None:
    papers = folder(tmp_path)
    (papers / "topics.yaml").unlink()
    assert said(papers)[0].startswith("papers/topics.yaml:1:1: is missing; it holds the list")


def test_topics_share_no_alias(tmp_path: Path) -> None:
    double = "a: {name: A, description: A., aliases: [b]}\nb: {name: B, description: B.}\n"
    assert 'the alias "b" of "a" is taken' in said(folder(tmp_path, **{"topics.yaml": double}))[0]


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    expected = [paper.id for paper in load_papers(PAPERS)[0]]
    copy = tmp_path / "papers"
    for file in sorted(PAPERS.rglob("*.yaml"), reverse=True):
        target = copy / file.relative_to(PAPERS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
        os.utime(target, (0, 0))
    assert [paper.id for paper in load_papers(copy)[0]] == expected


REMOVED = """\
2501.00009:
  title: Counting Herons
  day: 2025-01-02
  removed: 2025-03-04
  why: The same work as 2501.00001.
"""


def test_the_list_of_removed_papers_is_no_entry(tmp_path: Path) -> None:
    files = {"2025/01/02/2501.00001.yaml": ENTRY, "removed.yaml": REMOVED}
    papers = folder(tmp_path, **files)
    assert [paper.id for paper in load_papers(papers)[0]] == ["2501.00001"]
    removed = removed_in(papers).root["2501.00009"]
    assert (removed.title, str(removed.removed)) == ("Counting Herons", "2025-03-04")


def test_faults_of_the_list_of_removed_papers(tmp_path: Path) -> None:
    there = REMOVED.replace("00009", "00001")
    entry = {"2025/01/02/2501.00001.yaml": ENTRY}
    taken = 'papers/removed.yaml:1:1: 2501.00001: "2501.00001" is the id or alias of an entry'
    assert said(folder(tmp_path / "a", **entry, **{"removed.yaml": there}))[0].startswith(taken)
    for line, wrong, place in (
        ("day: 2025-01-02", "day: soon", "3:8: 2501.00009.day: "),
        ("  day: 2025-01-02\n", "", "2:3: 2501.00009.day: is missing"),
    ):
        source = REMOVED.replace(line, wrong)
        first = said(folder(tmp_path / place[0], **entry, **{"removed.yaml": source}))[0]
        assert first.startswith(f"papers/removed.yaml:{place}"), first


def test_owners_add_abbreviations(tmp_path: Path) -> None:
    files = {
        "2025/01/02/2501.00001.yaml": ENTRY,
        "synonyms.yaml": "PCR: Polymerase chain-reaction\n",
    }
    papers = folder(tmp_path, **files)
    assert len(load_papers(papers)[0]) == 1
    meanings = synonyms_in(papers).meanings
    assert meanings["pcr"] == "polymerase chain reaction"
    assert meanings["rl"] == "reinforcement learning"


def test_faults_of_abbreviations(tmp_path: Path) -> None:
    source = "p-c r: polymerase chain reaction\nqtl: locus\n"
    files = {"2025/01/02/2501.00001.yaml": ENTRY, "synonyms.yaml": source}
    assert said(folder(tmp_path, **files))[:-1] == [
        'papers/synonyms.yaml:1:8: p-c r: "p-c r" is not one word; write an abbreviation of letters'
        " and digits, as pcr",
        'papers/synonyms.yaml:2:6: qtl: "locus" is one word; write the words that the abbreviation'
        " stands for",
    ]
