"""The links of a paper: its code, project page, models and more."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning.cleaned_record import FieldCorrection, Note, Remark
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.contributing.cleaning.web_addresses import (
    clean_url,
    hugging_face_kind,
    is_paper_page,
    is_repository,
)
from generator.entries.identity import parse_reference

SINGLE = ("code", "project", "pdf", "video", "slides")
SEVERAL = ("models", "datasets", "demos")
OF_THE_PAPER = ("arxiv", "hf", "paper")
"""Links that follow from the id, so that an entry does not need them."""


def clean_links(
    raw: Mapping[str, Any], identifier: str | None
) -> tuple[dict[str, Any], list[Note]]:
    """The links of an entry from the `raw` ones, each under the name where it belongs, and the
    notes on them. `identifier` is the paper's id."""
    notes: list[Note] = []
    links: dict[str, Any] = {}
    for name in (*SINGLE, *SEVERAL):
        value = raw.get(name)
        for link in value if isinstance(value, list) else [value]:
            _add(links, name, link, notes)
    for name in OF_THE_PAPER:
        paper = parse_reference(raw[name]) if isinstance(raw.get(name), str) else None
        if paper and identifier and paper.has_arxiv_id and paper.id != identifier:
            notes.append(Remark("id", f"is {identifier}, but a link leads to {paper.id}"))
    return {name: links[name] for name in (*SINGLE, *SEVERAL) if name in links}, notes


def _add(links: dict[str, Any], name: str, raw: Any, notes: list[Note]) -> None:
    """Adds a `raw` link, which the record calls `name`, where it belongs."""
    if raw is None or (isinstance(raw, str) and is_placeholder(raw)):
        return
    field = f"links.{name}"
    if isinstance(raw, Mapping):
        raw = raw.get("url") or raw.get("href") or raw.get("id")
    url = clean_url(raw)
    why = "is no web address" if url is None else _why_unwanted(url, name, links)
    if why or url is None:
        notes.append(FieldCorrection(field, raw, None, why))
        return
    target = _choose_name(name, url, links)
    if target in SEVERAL:
        links.setdefault(target, []).append(url)
    elif target in links:
        notes.append(FieldCorrection(field, raw, None, f"there is one already: {links[target]}"))
        return
    else:
        links[target] = url
    if url != raw or target != name:
        why = f"belongs under {target}" if target != name else "was tidied"
        notes.append(FieldCorrection(field, raw, url, why))
    if target == "code" and url.startswith("https://github.com/") and not is_repository(url):
        notes.append(Remark("links.code", f"{url} is no repository, but its owner's page"))


def _why_unwanted(url: str, name: str, links: Mapping[str, Any]) -> str:
    """Why an entry should not have a link; "" if it should."""
    if is_paper_page(url) and name != "pdf":
        return "is the paper, and not what belongs to it"
    if url in (links.get("code"), links.get("project")) or any(
        url in links.get(several, ()) for several in SEVERAL
    ):
        return "stands there already"
    return "leads to no repository" if name == "code" and url.count("/") < 3 else ""


def _choose_name(name: str, url: str, links: Mapping[str, Any]) -> str:
    """The name under which a link belongs: a project page at GitHub is the code."""
    if name == "project" and is_repository(url) and "code" not in links:
        return "code"
    if name in ("code", "project"):
        return hugging_face_kind(url) or name
    return name
