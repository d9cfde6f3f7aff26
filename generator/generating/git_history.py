"""The histories of entries, from git's log; a cache keeps them as long as HEAD is the same.

Git is optional: without it, without a repository, or in a shallow clone no entry has a history,
which is no fault.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from generator.entries.history import Edit, History, clean_author_name
from generator.system.cache import load, store
from generator.system.git import GitError, run_git
from generator.system.hashing import hash_text

FILE = "history.json"
SECONDS = 30
"""How long git may take."""
CORRECTIONS = 3
"""How many corrections of an entry are kept; the others are counted."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LOG = (
    *("--no-replace-objects", "-c", "mailmap.file=", "-c", "log.showRoot=true"),
    *("log", "-z", "--topo-order", "--no-merges", "--no-renames"),
    *("--no-show-signature", "--encoding=UTF-8", "--name-status", "--format=>%ct %aN"),
    *("HEAD", "--", "."),
)
"""Asks for the time of each commit, its author by the name that .mailmap has, and its files,
whatever this clone or its user has set."""
COMMIT = re.compile(r">([0-9]+) ([^\0]*)\0((?:\n?[A-Z]\0[^\0]+\0)*+)")
CHANGED = re.compile(r"([A-Z])\0([^\0]+)\0")
"""A commit in what git prints then, and a file that it changed."""
ENTRY = re.compile(r"(?:^|/)[0-9]{4}/[0-9]{2}/[0-9]{2}/([^/]+)\.yaml\Z")

Row = list[Any]
"""An entry's history, as JSON."""


class Histories(NamedTuple):
    """The histories of all entries as JSON text, a row for each entry by its id, and the hash of
    that text. Most runs need the hash alone: it tells whether any history changed."""

    hash: str
    rows: str

    def by_id(self) -> dict[str, History]:
        """The history of each entry that was committed, by its id."""
        return {
            id: History(_edit(*added), tuple([_edit(*one) for one in corrected]), earlier)
            for id, (added, corrected, earlier) in json.loads(self.rows).items()
        }


NOTHING = Histories("", "{}")


def read_histories(cache: Path, papers: Path, program_key: str) -> Histories:
    """The histories of the entries in the folder `papers`; none in a shallow clone, where the
    oldest commit that is left looks like the one that added every entry. The folder `cache` keeps
    them for the program and the newest commit."""
    try:
        answer = run_git(papers, "rev-parse", "HEAD", "--is-shallow-repository", seconds=SECONDS)
        head, shallow = answer.decode().split()
        if shallow != "false":
            return NOTHING
        key = f"{program_key} {head}"
        cached = load(cache / FILE, key)
        return Histories(*cached) if cached else _ask_git(cache / FILE, key, papers)
    except (GitError, ValueError):
        return NOTHING


def _ask_git(file: Path, key: str, papers: Path) -> Histories:
    """The histories by git's log, stored in `file` for `key`. Raises GitError."""
    log = run_git(papers, *LOG, seconds=SECONDS).decode(errors="replace")
    rows = json.dumps(_rows(log), sort_keys=True)
    histories = Histories(hash_text(rows), rows)
    store(file, histories, key)
    return histories


def _rows(log: str) -> dict[str, Row]:
    """A row for each entry of which the `log`, the newest commit first, says who added it."""
    corrected: dict[str, list[tuple[str, str]]] = defaultdict(list)
    added: dict[str, tuple[str, str] | None] = {}
    for day, by, files in _commits(log):
        change = day.isoformat(), by
        for id, done in files.items():
            if id in added:
                continue
            if done == "A":
                added[id] = change
            elif done == "D":
                added[id] = None
            elif change not in corrected[id][-1:]:
                corrected[id].append(change)
    return {
        id: [first, corrected[id][:CORRECTIONS][::-1], len(corrected[id][CORRECTIONS:])]
        for id, first in added.items()
        if first
    }


def _commits(log: str) -> Iterator[tuple[date, str, dict[str, str]]]:
    """The day of each commit, its author's name, and what it did to each entry: A where it added
    the entry, D where it deleted it, and both where it moved it to another day."""
    for seconds, author, changed in COMMIT.findall(log):
        files: dict[str, str] = defaultdict(str)
        for done, path in CHANGED.findall(changed):
            entry = ENTRY.search(path)
            if entry:
                files[entry[1]] += done
        with suppress(OverflowError):  # no day that the calendar has
            yield (EPOCH + timedelta(seconds=int(seconds))).date(), clean_author_name(author), files


def _edit(day: str, by: str) -> Edit:
    return Edit(date.fromisoformat(day), by)
