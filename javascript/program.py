"""Which functions the form at /submit/ shares with the command line, and how they are written."""

import gzip
import json
import re
from html.entities import html5
from pathlib import Path

import text_unidecode
from pylatexenc.latexwalker import get_default_latex_context_db

import generator
from generator.catalogue.topic_model import NamedTopic, TopicModel, propose
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.sources.arxiv import atom_facts
from generator.contributing.sources.doi_agencies import crossref_facts, datacite_facts
from generator.entries import mathematics, mojibake
from generator.entries.date_checks import published_remarks
from generator.entries.date_parsing import describe_typed_date
from generator.entries.dates import PartialDate
from generator.entries.identity import make_id, parse_reference
from generator.entries.latex import symbols
from generator.entries.pasted import read_pasted
from generator.entries.remarks import name_remarks, repeated_names, text_remarks
from javascript.functions import Compiler

ASSETS = Path(generator.__file__).parent / "theme/assets/submit"
ROOTS = (
    clean_facts,
    crossref_facts,
    datacite_facts,
    atom_facts,
    read_pasted,
    parse_reference,
    make_id,
    text_remarks,
    name_remarks,
    repeated_names,
    published_remarks,
    describe_typed_date,
    PartialDate,
    Facts,
    propose,
    TopicModel,
    NamedTopic,
)
HEADER = """\
// Made from the Python code of generator/contributing/cleaning and generator/entries by
// `python -m javascript`; do not edit. What a source's record means is written once, in Python.

import * as $ from "./python.js";

"""
KINDS = ("name", "organization", "title", "venue", "summary", "abstract", "note")


def to_mathml(formula: str) -> str | None:
    """`formula`, if `mathematics.to_mathml` is likely to convert it: the converter runs in no
    browser. Its limits and the commands that it knows decide."""
    if len(formula) > mathematics.LONGEST_FORMULA or mathematics.DEFINITIONS.search(formula):
        return None
    if mathematics._open_brackets(formula) > mathematics.OPEN_BRACKETS:
        return None
    depth = 0
    for sign in mathematics.CLOSING.finditer(formula):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        if depth < 0:
            return None
    known = all(name in COMMANDS for name in COMMAND.findall(formula))
    return formula if known and not depth else None


COMMAND = re.compile(r"\\([A-Za-z]+)")
STRUCTURE = (
    "begin", "end", "left", "right", "middle", "limits", "nolimits", "bigl", "bigr", "Bigl", "Bigr",
    "biggl", "biggr", "Biggl", "Biggr", "displaystyle", "textstyle", "scriptstyle", "not", "over",
)  # fmt: skip
"""Commands that are right only among others."""
AMSMATH = (
    "operatorname", "boldsymbol", "bm", "overset", "underset", "stackrel", "xrightarrow", "quad",
    "qquad", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "overbrace", "underbrace",
    "widehat", "mathop", "mathrel", "mathbin", "mathord", "mod", "bmod", "pmod", "big", "Big",
    "bigg", "Bigg", "mathfrak", "mathscr", "phantom", "boxed", "cancel", "colon", "dots", "dddot",
    "overleftarrow", "overrightarrow", "xleftarrow", "lVert", "rVert", "lvert", "rvert", "iint",
    "iiint", "oint", "coloneqq", "eqqcolon", "mathsf", "mathtt", "mathit",
)  # fmt: skip
COMMANDS = frozenset(STRUCTURE) | {
    name
    for name in {
        *(spec.macroname for spec in get_default_latex_context_db().iter_macro_specs()),
        *symbols(),
        *mathematics.MACROS,
        *mathematics.AUTHOR_MACROS,
        *AMSMATH,
    }
    if any(
        mathematics.to_mathml(f"\\{name}{rest}") for rest in ("", "{x}", "{x}{y}", "[2]{x}", "(")
    )
}
"""The commands that math-core knows, as far as it was asked."""
REPLACED = {
    "contributing.cleaning.text_repair._join_surrogates": "joinSurrogates",
    "contributing.cleaning.web_addresses._ascii_host": "asciiHost",
    "entries.formula_text.to_text": "sameFormula",
    "entries.misreadings.bytes_in": "bytesIn",
    "entries.mojibake.decode_bytes": "decodeBytes",
    "entries.phrases.phrase": "phrase",
}
"""Functions that the browser has in another way."""
SUBSTITUTES = {"entries.mathematics.to_mathml": to_mathml}
TABLES = {
    "entries.mojibake._bytes": mojibake.ENCODINGS,
    "entries.mojibake._letters": mojibake.ENCODINGS,
    "entries.remarks._compiled": KINDS,
}
"""Functions with few possible arguments, of which the results are written down."""


ENTITIES = """\
// HTML's named characters, from Python's html.entities.
export const ENTITIES = {};
"""


def files() -> dict[str, bytes]:
    """The files that the form loads, by their name in ASSETS."""
    entities = json.dumps(html5, ensure_ascii=True, sort_keys=True)
    letters = Path(text_unidecode.__file__).with_name("data.bin").read_bytes()
    return {
        "cleaning.js": (HEADER + Compiler(REPLACED, TABLES, SUBSTITUTES).text(ROOTS)).encode(),
        "entities.js": ENTITIES.format(entities).encode(),
        "transliterations.bin": gzip.compress(letters, mtime=0),
    }


def write() -> None:
    """Writes the files; those that say the same already stay as they are."""
    for name, content in files().items():
        file = ASSETS / name
        if not file.exists() or content_of(name, file.read_bytes()) != content_of(name, content):
            file.write_bytes(content)


def content_of(name: str, data: bytes) -> bytes:
    """What a file says: libraries for gzip differ in how they say it."""
    return gzip.decompress(data) if name.endswith(".bin") else data
