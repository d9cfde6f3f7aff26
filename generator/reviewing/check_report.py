"""The result of `papers check` for people, for a workflow's log, and for programs."""

import json
from collections.abc import Sequence

from generator.entries.faults import Fault, escape_unprintable
from generator.site.language import ENGLISH, Language
from generator.typeset.wording import count_papers

FORMATS = ("text", "github", "json")


def format_report(
    faults: Sequence[Fault],
    remarks: Sequence[Fault],
    number: int,
    format: str,
    language: Language = ENGLISH,
) -> str:
    """The faults and remarks of `number` entries in one of FORMATS, in a `language` but for JSON.

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
        lines = [_workflow_command("error", fault, language) for fault in faults]
        lines += [_workflow_command("warning", remark, language) for remark in remarks]
    else:
        lines = [format_fault(it, language) for it in (*faults, *remarks)]
    return "\n".join(
        [*lines, format_count(faults, len(remarks), None if faults else number, language)]
    )


def format_fault(fault: Fault, language: Language) -> str:
    """`papers/2025/01/02/2501.00001.yaml:4:10: topics[0]: unknown topic "x"`"""
    place = escape_unprintable(f"{fault.file}:{fault.line}:{fault.column}")
    return f"{place}: {language.describe(fault)}"


def format_count(
    faults: Sequence[Fault], remarks: int, number: int | None, language: Language
) -> str:
    """`2 papers, 3 faults in 1 file, 1 remark.`; without papers, if their `number` is None."""
    gettext, ngettext = language.gettext, language.ngettext
    values = {"papers": count_papers(language, number or 0)}
    values["remarks"] = ngettext("%(number)s remark", "%(number)s remarks", remarks)
    if not faults:
        if not remarks:
            return gettext("%(papers)s, no fault.", **values)
        return gettext("%(papers)s, no fault, %(remarks)s.", **values)
    files = len({fault.file for fault in faults})
    values["faults"] = gettext(
        "%(faults)s in %(files)s",
        faults=ngettext("%(number)s fault", "%(number)s faults", len(faults)),
        files=ngettext("%(number)s file", "%(number)s files", files),
    )
    if number is not None:
        values["faults"] = gettext("%(papers)s, %(faults)s", **values)
    return gettext("%(faults)s, %(remarks)s.", **values) if remarks else values["faults"]


def _object(level: str, fault: Fault) -> dict[str, str | int]:
    return {
        "level": level,
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "field": fault.field,
        "message": fault.message,
    }


def _workflow_command(level: str, fault: Fault, language: Language) -> str:
    """A fault as a workflow command. Characters that end a property or the line are escaped, so
    that an entry's text cannot start another command."""
    about = {"file": fault.file, "line": fault.line, "col": fault.column, "title": fault.field}
    properties = ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in about.items()
        if value
    )
    message = language.say(fault.message).replace("%", "%25")
    return f"::{level} {properties}::{message}"


def _escaped(text: str) -> str:
    return escape_unprintable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
