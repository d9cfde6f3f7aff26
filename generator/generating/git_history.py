"""What git tells of the history of entries, kept from run to run as long as HEAD is the same.

Git need not be there: where it tells nothing, or not everything, nothing is known, which is no
fault.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from generator.entries.history import Edit, History, clean_name
from generator.system.files import write_json
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
"""What is kept of a history, as JSON."""


class Told(NamedTuple):
    """What git tells: as JSON, a row for each entry, by its id; and what stands for that. Most
    runs want to know no more than whether it is as it was."""

    digest: str
    rows: str

    def histories(self) -> dict[str, History]:
        """The history of each entry that was committed, by its id."""
        return {
            id: History(_edit(*added), tuple([_edit(*one) for one in corrected]), earlier)
            for id, (added, corrected, earlier) in json.loads(self.rows).items()
        }


NOTHING = Told("", "{}")


def read_histories(cache: Path, papers: Path, program_key: str) -> Told:
    """What git tells of the entries in the folder `papers`; nothing in a shallow clone, where
    whatever is left of the history looks like all of it. What the folder `cache` keeps is of use
    where it was kept for `stamp`."""
    try:
        asked = run_git(papers, "rev-parse", "HEAD", "--is-shallow-repository", seconds=SECONDS)
        head, shallow = asked.decode().split()
        if shallow != "false":
            return NOTHING
        key = f"{program_key} {head}"
        return _kept(cache / FILE, key) or _asked(cache / FILE, key, papers)
    except (GitError, ValueError):
        return NOTHING


def _asked(file: Path, key: str, papers: Path) -> Told:
    """What git tells now, which `file` keeps under `key`. Raises GitError."""
    log = run_git(papers, *LOG, seconds=SECONDS).decode(errors="replace")
    rows = json.dumps(_rows(log), sort_keys=True)
    found = Told(hash_text(rows), rows)
    write_json(file, [key, *found])
    return found


def _kept(file: Path, key: str) -> Told | None:
    with suppress(OSError, ValueError, TypeError):
        was, *kept = json.loads(file.read_bytes())
        if was == key:
            return Told(*kept)
    return None


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
            yield (EPOCH + timedelta(seconds=int(seconds))).date(), clean_name(author), files


def _edit(day: str, by: str) -> Edit:
    return Edit(date.fromisoformat(day), by)
