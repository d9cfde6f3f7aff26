"""The result of `papers check` for people, for a workflow's log, and for programs."""

import json
from collections.abc import Sequence

from generator.entries.faults import Fault, escape_unprintable, format_faults, quantity

FORMATS = ("text", "github", "json")


def format_report(
    faults: Sequence[Fault], remarks: Sequence[Fault], number: int, format: str
) -> str:
    """The faults and remarks of `number` entries in one of FORMATS.

    `text` has a line for each; `github` a workflow command for each, which GitHub shows at its
    line of a pull request (GitHub Docs, "Workflow commands"); `json` is a list of objects with
    `level` ("fault" or "remark"), `file`, `line`, `column`, `field` (empty for a whole file)
    and `message`.
    """
    if format == "json":
        objects = [_object("fault", fault) for fault in faults]
        objects += [_object("remark", remark) for remark in remarks]
        return json.dumps(objects, indent=2, ensure_ascii=False)
    if format == "github":
        lines = [_workflow_command("error", fault) for fault in faults]
        lines += [_workflow_command("warning", remark) for remark in remarks]
    else:
        lines = [str(item) for item in (*faults, *remarks)]
    return "\n".join([*lines, _count(faults, remarks, number)])


def _count(faults: Sequence[Fault], remarks: Sequence[Fault], number: int) -> str:
    total = f"{quantity(number, 'paper')}, no fault."
    if faults:
        total = format_faults(tuple(faults)).rpartition("\n")[2]
    return f"{total.rstrip('.')}, {quantity(len(remarks), 'remark')}." if remarks else total


def _object(level: str, fault: Fault) -> dict[str, str | int]:
    return {
        "level": level,
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "field": fault.field,
        "message": fault.message,
    }


def _workflow_command(level: str, fault: Fault) -> str:
    """A fault as a workflow command. Characters that end a property or the line are escaped, so
    that an entry's text cannot start another command."""
    about = {"file": fault.file, "line": fault.line, "col": fault.column, "title": fault.field}
    properties = ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in about.items()
        if value
    )
    return f"::{level} {properties}::{_escaped(fault.message)}"


def _escaped(text: str) -> str:
    return escape_unprintable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
