"""The papers that were declined: `declined.txt` beside `mkdocs.yml`.

It has a line for each paper, with its arXiv id or DOI, in order, so that two branches can be merged
by keeping the lines of both. A line that is deleted makes its paper a candidate again.
"""

from collections.abc import Collection
from pathlib import Path

from generator.entries.faults import Fault, FaultsFound, quote_value
from generator.entries.identity import Reference, parse_reference
from generator.system.files import replace_file

FILE_NAME = "declined.txt"
HEAD = "# Papers that were declined: papers intake does not list them again.\n"


def read_declined(project: Path) -> set[str]:
    """The ids and DOIs of the papers declined in the folder of a `project`; none where there is no
    file. Raises FaultsFound."""
    file = project / FILE_NAME
    if not file.is_file():
        return set()
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return parse_declined(lines)


def parse_declined(lines: list[str]) -> set[str]:
    """The ids and DOIs in `lines`. Raises FaultsFound for lines that hold anything else."""
    ids, faults = set(), []
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        reference = parse_reference(text)
        if reference:
            ids.add(reference.id)
        else:
            message = f"{quote_value(text)} is no arXiv id and no DOI; correct or delete the line"
            faults.append(Fault(FILE_NAME, number, 1, "", message))
    if faults:
        raise FaultsFound(faults)
    return ids


def format_declined(ids: Collection[str]) -> str:
    """The text of the file."""
    return HEAD + "".join(f"{identifier}\n" for identifier in sorted(ids))


def decline(project: Path, papers: Collection[Reference]) -> None:
    """Adds `papers`, if there are any, to the file of a `project`. Raises FaultsFound and
    OSError."""
    if not papers:
        return
    ids = read_declined(project) | {paper.id for paper in papers}
    replace_file(project / FILE_NAME, format_declined(ids).encode())
