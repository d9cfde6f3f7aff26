"""An entry gets another day or id, becomes part of another one, or goes."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from generator.contributing.rearranging.authors_file import replace_ids
from generator.contributing.rearranging.rearrangement import Rearrangement, RearrangementError
from generator.entries.canonical import format_scalar
from generator.entries.comments import SCHEMA, parse_comments
from generator.entries.paper import Links, Paper, entry_path
from generator.entries.removed import FILE_NAME as REMOVED_FILE
from generator.entries.removed import read_removed
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree

TAKEN = ("summary", "abstract", "note", "organizations", "doi", "venue", "type", "status")
"""Fields that an entry takes from one that is merged into it, where it has none of its own."""
COMPARED = (
    *("title", "authors", "published", "topics", *TAKEN),
    *("links", "image", "signals", "corrected"),
)

REMOVED_HEAD = "# Papers whose entries were deleted: what each was, when it went, and why.\n"


def move_entry(plan: Rearrangement, path: str, day: date) -> None:
    """Plans that the entry at `path` is featured on `day`."""
    paper = plan.paper(path)
    if paper.day == day:
        raise RearrangementError(f"{plan.name_of(path)} is on that day already")
    plan.write_entry(paper.model_copy(update={"day": day}), plan.text(path))
    plan.delete(path)
    plan.move_picture(paper, day)
    left = [other for other in plan.entries if other.startswith(f"{paper.day:%Y/%m/%d}/")]
    plan.effects.append(f"{paper.id} moves from the page of {paper.day} to that of {day}")
    if len(left) == 1:
        plan.effects.append(f"{paper.day} has no paper then, and no page")


def rename_entry(plan: Rearrangement, path: str, new: str) -> None:
    """Plans that the entry at `path` has the id `new`; its former id becomes an alias."""
    paper = plan.paper(path)
    if paper.id == new:
        raise RearrangementError(f"{plan.name_of(path)} has that id already")
    aliases = _unique([*paper.aliases, paper.id])
    if aliases[0] != new:  # the oldest id stays in front, because feeds know the paper by it
        aliases = [alias for alias in aliases if alias != new]
    renamed = _changed(plan, paper, new, aliases=tuple(aliases))
    if renamed.path in plan.sources:
        raise RearrangementError(
            f"{plan.name_of(renamed.path)} is there already; papers merge joins two entries"
        )
    plan.write_entry(renamed, plan.text(path))
    plan.delete(path)
    replace_ids(plan, {paper.id: new})
    plan.effects.append(f"/papers/{paper.id}/ redirects to /papers/{new}/")


def merge_entry(plan: Rearrangement, path: str, into: str) -> None:
    """Plans that the entry at `path` goes, and the entry at `into` stands for it, too: with its
    ids as aliases, what it lacked itself, and the comments."""
    if path == into:
        raise RearrangementError("an entry cannot be merged into itself")
    merged, paper = plan.paper(path), plan.paper(into)
    aliases = _unique([*(paper.aliases or [paper.id]), *merged.aliases, merged.id])
    taken = {name: value for name, value in _lacking(paper, merged).items() if value}
    whole = _changed(plan, paper, paper.id, **taken, aliases=tuple(aliases))
    plan.write_entry(whole, plan.text(into), _comment_lines(plan.text(path)))
    plan.delete(path)
    plan.move_picture(merged, None)
    replace_ids(plan, {merged.id: paper.id})
    if taken:
        plan.effects.append(f"{paper.id} takes over: {', '.join(sorted(taken))}")
    lost = sorted(_left_behind(whole, merged))
    if lost:
        plan.effects.append(f"not taken over from {merged.id}: {', '.join(lost)}")
    for alias in (merged.id, *merged.former_ids):
        plan.effects.append(f"/papers/{alias}/ redirects to /papers/{paper.id}/")


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _changed(plan: Rearrangement, paper: Paper, identifier: str, **changes: Any) -> Paper:
    """`paper` with another id and other fields, checked. Raises FaultsFound."""
    day = paper.day
    path = entry_path(identifier, day)
    fields = paper.model_copy(update=changes).model_dump(exclude={"id", "day"})
    derived = {"id": identifier, "day": day}
    return validate(Paper, YamlTree(fields), plan.name_of(path), derived=derived)


def _lacking(paper: Paper, merged: Paper) -> dict[str, Any]:
    """What `paper` lacks and `merged` has, by field."""
    taken = {name: getattr(merged, name) for name in TAKEN if not getattr(paper, name)}
    if not paper.arxiv and not paper.url:
        taken["url"] = merged.url
    links = {
        name: getattr(paper.links, name) or getattr(merged.links, name)
        for name in Links.model_fields
    }
    if Links(**links) != paper.links:
        taken["links"] = Links(**links)
    if not paper.signals:
        taken["signals"] = merged.signals
    return taken


def _left_behind(whole: Paper, merged: Paper) -> Iterator[str]:
    for name in COMPARED:
        value = getattr(merged, name)
        if value and value != getattr(whole, name):
            yield name


def _comment_lines(text: str) -> list[str]:
    """The comments of an entry but the line for editors."""
    comments = parse_comments(text)
    lines = [*comments.head, *(comment.text for comment in comments.about), *comments.end]
    return [line for line in lines if not SCHEMA.match(line)]


def remove_entry(plan: Rearrangement, path: str, why: str, removed: date) -> None:
    """Plans that the entry at `path` goes. Its ids, title and day, the day on which it was
    `removed` and the reason stand in the list of removed papers from then on."""
    paper = plan.paper(path)
    ids = (paper.id, *paper.former_ids)
    plan.delete(path)
    plan.move_picture(paper, None)
    facts = {"title": paper.title, "day": paper.day, "removed": removed, "why": why}
    member = "".join(f"  {name}: {_scalar(value)}\n" for name, value in facts.items())
    text = plan.text(REMOVED_FILE) or REMOVED_HEAD
    text = text if text.endswith("\n") else f"{text}\n"
    text += "".join(f"{format_scalar(identifier)}:\n{member}" for identifier in ids)
    read_removed(text.encode(), plan.name_of(REMOVED_FILE))
    plan.write(REMOVED_FILE, text)
    replace_ids(plan, dict.fromkeys(ids))
    plan.effects += [f"/papers/{identifier}/ says that the paper was removed" for identifier in ids]


def _scalar(value: Any) -> str:
    return str(value) if isinstance(value, date) else format_scalar(value)
