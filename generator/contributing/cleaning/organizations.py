"""Names of organizations."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning.cleaned_record import FieldCorrection, Note, Remark
from generator.contributing.cleaning.person_names import clean_organization, is_name
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.entries.limits import MAX_ITEMS, MAX_LENGTH
from generator.entries.remarks import name_remarks


def clean_organizations(raw: Any) -> tuple[list[str], list[Note]]:
    """The organizations in `raw`, which is a name, a mapping with one, or a list of these; and
    the notes on them."""
    notes: list[Note] = []
    names: list[str] = []
    if isinstance(raw, str) and ";" in raw:
        parts = [part.strip() for part in raw.split(";")]
        why = "one text with several names was taken apart"
        notes.append(FieldCorrection("organizations", raw, parts, why))
        raw = parts
    for item in raw if isinstance(raw, list) else [raw]:
        name = _clean_name(item, notes)
        if name and name not in names:
            names.append(name)
    for _, message in name_remarks("organization", names):
        notes.append(Remark("organizations", message))
    return names[: MAX_ITEMS["organizations"]], notes


def _clean_name(raw: Any, notes: list[Note]) -> str | None:
    text = raw
    if isinstance(raw, Mapping):
        text = raw.get("fullname") or raw.get("name") or raw.get("title")
    if not isinstance(text, str):
        if text is not None or raw:
            notes.append(FieldCorrection("organizations", raw, None, "names nobody"))
        return None
    if is_placeholder(text):
        return None
    name, why = clean_organization(text)
    if not is_name(name) or len(name) > MAX_LENGTH["name"]:
        notes.append(FieldCorrection("organizations", text, None, "is no name"))
        return None
    if why:
        notes.append(FieldCorrection("organizations", text, name, why))
    return name
