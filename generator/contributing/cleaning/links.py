"""Where a paper's things are: code, project page, models."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning import Change, Doubt
from generator.contributing.cleaning.names import NOTHING
from generator.contributing.cleaning.web import address, is_forge, is_paper, kind_at_hugging_face
from generator.entries.identity import parse_reference

ONE = ("code", "project", "pdf", "video", "slides")
MANY = ("models", "datasets", "demos")
THE_PAPER = ("arxiv", "hf", "paper")
"""Links that follow from the id."""


def links(
    raw: Mapping[str, Any], identifier: str | None
) -> tuple[dict[str, Any], list[Change | Doubt]]:
    """The links of an entry among the `raw` ones, each under the field where it belongs, and
    what was changed or is doubtful."""
    notes: list[Change | Doubt] = []
    found: dict[str, Any] = {}
    for name in (*ONE, *MANY):
        for said in raw[name] if isinstance(raw.get(name), list) else [raw.get(name)]:
            _put(found, name, said, notes)
    for name in THE_PAPER:
        named = parse_reference(raw[name]) if isinstance(raw.get(name), str) else None
        if named and identifier and named.has_arxiv_id and named.id != identifier:
            notes.append(Doubt("id", f"is {identifier}, but a link leads to {named.id}"))
    return {name: found[name] for name in (*ONE, *MANY) if name in found}, notes


def _put(found: dict[str, Any], name: str, said: Any, notes: list[Change | Doubt]) -> None:
    """Puts the link `said`, which the record calls `name`, where it belongs."""
    if said is None or (isinstance(said, str) and said.strip().casefold() in NOTHING):
        return
    field = f"links.{name}"
    if isinstance(said, Mapping):
        said = said.get("url") or said.get("href") or said.get("id")
    url = address(said)
    why = ""
    if url is None:
        why = "is no web address"
    elif is_paper(url) and name != "pdf":
        why = "is the paper, and not what belongs to it"
    elif url in (found.get("code"), found.get("project")) or any(
        url in found.get(many, ()) for many in MANY
    ):
        why = "stands there already"
    elif name == "code" and url.count("/") < 3:
        why = "leads to no repository"
    if why or url is None:
        notes.append(Change(field, said, None, why))
        return
    target = _field_for(name, url, found)
    if target in MANY:
        found.setdefault(target, []).append(url)
    elif target in found:
        notes.append(Change(field, said, None, f"there is one already: {found[target]}"))
        return
    else:
        found[target] = url
    if url != said or target != name:
        moved = f"belongs under {target}" if target != name else "was tidied"
        notes.append(Change(field, said, url, moved))
    if target == "code" and url.startswith("https://github.com/") and not is_forge(url):
        notes.append(Doubt("links.code", f"{url} is no repository, but whose they are"))


def _field_for(name: str, url: str, found: Mapping[str, Any]) -> str:
    if name == "project" and is_forge(url) and "code" not in found:
        return "code"
    if name in ("code", "project"):
        return kind_at_hugging_face(url) or name
    return name
