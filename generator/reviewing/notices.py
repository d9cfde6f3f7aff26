"""Faults and remarks for people, for a hosting service's log, and for programs."""

import json
from collections.abc import Sequence

from generator.entries.faults import Fault, escape_unprintable, format_faults, quantity

FORMATS = ("text", "github", "json")


def notices(faults: Sequence[Fault], remarks: Sequence[Fault], number: int, format: str) -> str:
    """What was found in `number` entries, in one of FORMATS.

    `text` is a line each; `github` a workflow command each, which shows it at its line of a
    pull request; `json` a list of objects with `level` ("fault" or "remark"), `file`, `line`,
    `column`, `field` (empty for the file as a whole) and `message`.
    """
    if format == "json":
        levels = [("fault", fault) for fault in faults] + [("remark", each) for each in remarks]
        return json.dumps([_object(*each) for each in levels], indent=2, ensure_ascii=False)
    lines = [_command("error" if format == "github" else "", fault) for fault in faults]
    lines += [_command("warning" if format == "github" else "", each) for each in remarks]
    return "\n".join([*lines, _count(faults, remarks, number)])


def _count(faults: Sequence[Fault], remarks: Sequence[Fault], number: int) -> str:
    found = f"{quantity(number, 'paper')}, no fault."
    if faults:
        found = format_faults(tuple(faults)).rpartition("\n")[2]
    return f"{found.rstrip('.')}, {quantity(len(remarks), 'remark')}." if remarks else found


def _object(level: str, fault: Fault) -> dict[str, str | int]:
    return {
        "level": level,
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "field": fault.field,
        "message": fault.message,
    }


def _command(level: str, fault: Fault) -> str:
    """A fault as a line; with a `level` as a workflow command, in which no text can end its
    property, or the line."""
    if not level:
        return str(fault)
    about = {"file": fault.file, "line": fault.line, "col": fault.column, "title": fault.field}
    properties = ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in about.items()
        if value
    )
    return f"::{level} {properties}::{_escaped(fault.message)}"


def _escaped(text: str) -> str:
    return escape_unprintable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
