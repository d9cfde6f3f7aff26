"""A paper as RIS, which every reference manager reads: lines of a tag, two spaces, a hyphen, a
space and a value, each ended by CR LF."""

from collections.abc import Mapping

from generator.entries.csl import CslItem

TYPES: Mapping[str, str] = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "paper-conference": "CONF",
    "book": "BOOK",
    "chapter": "CHAP",
    "thesis": "THES",
    "report": "RPRT",
    "dataset": "DATA",
    "software": "COMP",
}
"""The type in RIS for each type in CSL."""


def to_ris(item: CslItem, pdf: str | None) -> str:
    """The record of an `item`, which csl.to_csl() made; `pdf` is the address of the PDF.
    theme/assets/paper_page/ris.js writes the same in the browser."""
    published = [f"{number:02}" for number in item["issued"]["date-parts"][0]]
    tags = [
        ("TY", TYPES[item["type"]]),
        ("ID", item["id"]),
        ("TI", item["title"]),
        *[("AU", _name(name)) for name in item.get("author", ())],
        ("PY", published[0]),
        ("DA", _date(published)),
        ("T2", item.get("container-title")),
        ("PB", item.get("publisher")),
        ("M3", item.get("genre")),
        ("M1", item.get("number")),
        ("DO", item.get("DOI")),
        ("UR", item["URL"]),
        ("L1", pdf),
        ("N1", item.get("note")),
    ]
    lines = [f"{tag}  - {value}\r\n" for tag, value in tags if value]
    return "".join([*lines, "ER  - \r\n"])


def _date(published: list[str]) -> str:
    """`2025/12/31`, or `2025/12//`; nothing where only the year is known."""
    if len(published) == 1:
        return ""
    return "/".join(published if published[2:] else [*published, "", ""])


def _name(name: Mapping[str, str]) -> str:
    """`van der Tern, Ludwig, Jr.`; a team as it is called."""
    if "literal" in name:
        return name["literal"]
    family = " ".join(filter(None, [name.get("non-dropping-particle"), name["family"]]))
    return ", ".join(filter(None, [family, name.get("given"), name.get("suffix")]))
