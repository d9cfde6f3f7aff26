r"""Remarks: what in an entry somebody should look at, though it is no fault.

Text that is copied from a PDF, a database or a web page often brings signs of where it was:
`Ada Invent*`, `CafÃ©`, `R&amp;D`, `{BERT}`. Each may be meant, so none stops a build. RULES is
the one list of these signs. Imports, `papers check`, `papers show`, the comment on a pull
request and the form at /submit/ all use it.

A rule is a pattern that Python and JavaScript read alike: no \w, \b or \d (which differ), no flags;
{L} stands for any letter.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.entries.date_checks import date_remarks
from generator.entries.faults import Fault
from generator.entries.latex import leftovers
from generator.entries.mathematics import split_mathematics
from generator.entries.misreadings import likely_reading
from generator.entries.mojibake import EVIDENCE
from generator.entries.names import TEAM_WORDS
from generator.entries.paper import Paper
from generator.entries.phrases import phrase, translatable
from generator.entries.yaml_tree import Path, YamlTree, format_path, parse_yaml

NAMES = ("name",)
BODIES = ("name", "organization")
LINES = ("name", "organization", "title", "venue")
PROSE = ("title", "summary", "abstract")
ALL = (*LINES, "summary", "abstract")
LETTER = {"python": r"[^\W\d_]", "javascript": r"\p{L}"}
"""What {L} stands for."""
TAGS = (
    "i|b|u|em|strong|italic|bold|sub|sup|sc|scp|tt|small|big|span|font|p|div|code|title|sec"
    "|inline-formula|math|tex-math"
)
ENTITIES = (
    "amp|lt|gt|quot|apos|nbsp|shy|[a-zA-Z]{1,2}(?:acute|grave|circ|tilde|uml|cedil|caron|slash"
    "|ring|lig)|[lr][sd]quo|[mn]dash|hellip|times|minus|deg|plusmn|middot|bull|copy|reg|trade|le"
    "|ge|ne|asymp|infin|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|ensp|emsp|thinsp"
)
SUFFIXES = "[JS]r[.]?|I{2,3}|IV|Ph[.]?D[.]?|M[.]?D[.]?|Esq[.]?"
BEFORE_NUMBER = "^[A-Za-z]+-?[0-9.]+$"
"""A name in one word with its own number, as LLM360."""


class Rule(NamedTuple):
    """A sign in the text of some kinds of `fields`: the `pattern` that finds it, and a message, in
    which %(match)s is the text found. The rule does not apply to a text in which `unless` matches
    in any case of letters. Mathematics is left out of the text. The text must hold one of the
    signs that the rule `needs`, which is quick to tell."""

    fields: tuple[str, ...]
    pattern: str
    message: str
    unless: str = ""
    needs: str = ""


NON_ASCII = "non-ASCII"
"""In place of signs: any outside of ASCII."""
RULES = (
    Rule(
        ALL,
        f"(?:{EVIDENCE})",
        translatable(
            'looks garbled at "%(match)s", as UTF-8 that was read as something else; '
            "write the letters"
        ),
        needs=NON_ASCII,
    ),
    Rule(
        ALL,
        f"&(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|{ENTITIES});",
        translatable('holds the HTML entity "%(match)s"; write the character'),
        needs="&",
    ),
    Rule(
        ALL,
        f"<({TAGS})(?: [^<>]*)?>[^<>]*</\\1>|<br ?/?>|</?(?:jats|mml):[a-z-]+[^<>]*>",
        translatable(
            'holds HTML, "%(match)s", which shows as it stands; delete the tags, or write TeX'
        ),
        needs="<",
    ),
    Rule(
        ALL,
        "[\u00ad\u200b\u200e\u200f\u2060]",
        translatable(
            "holds an invisible character, as a soft hyphen or a zero-width space; "
            "delete it, or type the word anew"
        ),
        needs=NON_ASCII,
    ),
    Rule(
        ALL,
        "锟斤拷?|烫烫烫|屯屯屯",
        translatable('holds "%(match)s", which stands for letters that were lost; write them'),
        needs=NON_ASCII,
    ),
    Rule(
        ALL,
        "[\ufb00-\ufb06]",
        translatable('holds the ligature "%(match)s" of a PDF; write its letters'),
        needs=NON_ASCII,
    ),
    Rule(
        ALL,
        r"[*]{2}[^*\s][^*]*[*]{2}",
        translatable('holds Markdown, "%(match)s", which shows as it stands; delete the stars'),
        needs="*",
    ),
    Rule(
        LINES,
        r"""(?:^|[^\\A-Za-z"'`^~=.{}_$])[{][^{}\\]*[}]""",
        translatable('holds braces, "%(match)s", which BibTeX needs and a page shows; delete them'),
        needs="{",
    ),
    Rule(
        LINES,
        r"\\(?![a-zA-Z](?![A-Za-z])|(?:aa|ae|oe|ss|th|dh|dj|ng|AA|AE|OE|TH|DH|DJ|NG|text[a-z]+|emph"
        r"|url|TeX|LaTeX|BibTeX)(?![A-Za-z]))[A-Za-z]+",
        translatable('holds the TeX command "%(match)s"; write what it prints'),
        needs="\\",
    ),
    Rule(
        LINES,
        "{L}[¨ˇ˘˚¸˛˝] ?{L}|(?:^| )[´¨ˇ˘˚¸˛˝] ?{L}|{L} [\u0300-\u0338]{L}"
        "|{L}(?:(?<! [OLDd])(?<!^[OLDd])|(?=´[a-z]))´(?!s(?: |$)) ?{L}",
        translatable(
            'holds an accent beside its letter, "%(match)s"; write the letter with its accent'
        ),
        needs=NON_ASCII,
    ),
    Rule(
        LINES,
        "{L}+[?]{L}+",
        translatable('holds a question mark within a word, "%(match)s"; which letter is it?'),
        needs="?",
    ),
    Rule(
        ("summary", "abstract"),
        "(?:^| )[a-z]*[a-z][?][a-z]+(?=$|[ .,;:)])",
        translatable('holds a question mark within a word, "%(match)s"; which letter is it?'),
        needs="?",
    ),
    Rule(
        BODIES,
        "[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+",
        translatable('holds the e-mail address "%(match)s", which would be public; delete it'),
        needs="@",
    ),
    Rule(
        NAMES,
        "^[*†‡§¶∗⋆★✉,;:.-]|[*†‡§¶∗⋆★✉¹²³⁴-⁹⁰]|[#,;:]$|\\^[0-9]",
        translatable('holds the mark of a footnote, "%(match)s"; delete it'),
        "^[^A-Za-z]{1,2}$",
    ),
    Rule(
        NAMES,
        "[0-9]",
        translatable("holds digits: a footnote's, or its own?"),
        f"{TEAM_WORDS}|{BEFORE_NUMBER}",
        needs="0123456789",
    ),
    Rule(
        NAMES,
        r"[(\[]",
        translatable("holds brackets: an affiliation, or another name?"),
        "^[(]?:",
        needs="([",
    ),
    Rule(
        NAMES,
        "(?:^| )(?:Dr|Prof)[.]|(?:^|[ ,])Ph[.]?D(?:[.]|$)",
        translatable("holds a title; is it printed so?"),
        needs="DP",
    ),
    Rule(
        NAMES,
        "(?:^|[ ,])(?:[Ee][Tt][.]? ?[Aa][Ll][.]?|[Oo]thers)$",
        translatable('goes on with "%(match)s"; list the other authors'),
    ),
    Rule(
        NAMES,
        "[.]{2,}|…",
        translatable('holds stray dots, "%(match)s"; delete them'),
        needs=".…",
    ),
    Rule(
        NAMES,
        "{L} +(?:and|&|und|et(?! al)) +{L}|{L} *; *{L}",
        translatable("may be several people; write a line for each"),
        TEAM_WORDS,
    ),
    Rule(
        NAMES,
        f"^[^,]+,(?! *(?:{SUFFIXES})$)[^,]+$",
        translatable(
            'has a comma; where the last name stands first, write it last, as "Ada Invent"'
        ),
        TEAM_WORDS,
        needs=",",
    ),
    Rule(
        NAMES,
        "^(?:[Aa]nonym(?:ous|e|us)(?: [Aa]uthors?)?|[Aa]non[.]?|ANONYMOUS"
        "|[Uu]nknown(?: [Aa]uthors?)?|[Nn]o [Aa]uthors?(?: .*)?|[Aa]uthors? [Uu]nknown"
        "|[Ff]irst(?:name)? [Ll]ast(?:name)?|(?:[Ff]irst|[Ss]econd|[Tt]hird) [Aa]uthor"
        "|[(]?:?(?:unav|unkn|tba|none|null)[)]?|[Nn]/[Aa]|TB[AD]|[Ss][.] ?[Nn][.])$",
        translatable(
            "stands for an unknown person; write who signed the paper, or authors: [] if nobody did"
        ),
    ),
    Rule(
        NAMES,
        "[^ ] (?:[^ ]+ )*[A-ZÀ-ÖØ-Þ]{4,}(?=$|[ -])|(?:^|[ -])[A-ZÀ-ÖØ-Þ]{4,} ",
        translatable("is in capitals; is it printed so in the list of authors only for its look?"),
        TEAM_WORDS,
    ),
    Rule(
        ("title",),
        "(?:^| )(?:of|and|the|with|from|using)[A-Z][a-z]+[A-Z0-9]?[^ ]*",
        translatable('may lack a space in "%(match)s"'),
    ),
    Rule(
        PROSE,
        "(?:^|[^A-Za-z])(?:sim|approx)[0-9]|[0-9]times(?=[^a-z]|$)|(?:^| )x20[12][0-9](?=[^0-9]|$)",
        translatable("may have lost the marks of TeX, as sim30 for $\\sim$30"),
        needs="0123456789",
    ),
    Rule(
        PROSE,
        r"(?:^|[^\\A-Za-z0-9_])(?:infty|nabla|leq|geq|cdot|ldots|rightarrow|leftarrow|varepsilon"
        r"|mathcal|mathbb|textit|textbf|texttt)(?=[^a-z]|$)",
        translatable("may have lost a backslash, as infty for $\\infty$"),
    ),
    Rule(
        PROSE,
        r"[A-Za-z0-9)\]][\^_][{]|[A-Za-z0-9)]\^[0-9A-Za-z]",
        translatable("holds ^ or _ outside of mathematics; the dollars may be lost"),
        needs="^_",
    ),
    Rule(
        (*PROSE, "note"),
        r"(?<![\\0-9])[$](?:[^\s0-9]|[0-9][^\s$]*\\[A-Za-z])[^\s]{0,20}",
        translatable(
            'holds a dollar that begins no formula, at "%(match)s"; '
            r"close the formula with another, or write \$ for the sign"
        ),
        "`[^`$]*[$][^`]*`",
        needs="$",
    ),
    Rule(
        PROSE,
        r"\\(?:cite[a-z]*|ref|eqref|footnote|label)[{]",
        translatable("cites what is not there"),
        needs="\\",
    ),
    Rule(
        ("summary", "abstract"),
        "[a-z]{2,}- (?!(?:and|or|to|nor|but|versus|vs|as|through|und|bis|et)[ ,])[a-z]{3,}",
        translatable('holds a word that a line of a PDF divided, "%(match)s"; join it'),
        needs="-",
    ),
    Rule(
        ("summary",),
        "^[-*•] ",
        translatable("begins as a list; a summary is one paragraph of sentences"),
        needs="-*•",
    ),
    Rule(
        ("abstract",),
        r"^(?:Abstract|ABSTRACT)(?:[.:—–-]| [A-Z]|\s*\n)",
        translatable("begins with its own heading; delete that"),
    ),
)
MISREAD = translatable(
    'looks garbled at "%(match)s", which may be "%(reading)s" that was read in another encoding; '
    "write that, if so"
)
LEFTOVER = translatable('holds "%(match)s" of TeX; write what it prints')


def text_remarks(kind: str, text: str) -> Iterator[str]:
    """The remarks on a `text` that stands in a field of this `kind`: `name` (of an author),
    `organization`, `title`, `venue`, `summary`, `abstract` or `note`."""
    outside = _outside_mathematics(text)
    has_tex, is_garbled = False, False
    signs = frozenset(text) if text.isascii() else frozenset([*text, NON_ASCII])
    for rule, needs, pattern, unless in _compiled(kind):
        if needs and needs.isdisjoint(signs):
            continue
        match = pattern.search(outside)
        if match and not (unless and unless.search(text)):
            is_garbled = is_garbled or rule.pattern == f"(?:{EVIDENCE})"
            has_tex = has_tex or "[{]" in rule.pattern or rule.pattern.startswith("\\\\")
            yield phrase(rule.message, match=match[0].strip())
    if not is_garbled and (misread := likely_reading(text)):
        yield phrase(MISREAD, match=misread[0], reading=misread[1])
    is_plain = "\\" not in outside and "{" not in outside and "}" not in outside
    if kind in LINES and not has_tex and not is_plain and (left := leftovers(outside)):
        yield phrase(LEFTOVER, match=left[0])


def name_remarks(kind: str, names: list[str]) -> Iterator[tuple[int, str]]:
    """The remarks on `names` of one `kind`, each with the number of its name."""
    for number, name in enumerate(names):
        for message in text_remarks(kind, name):
            yield number, f'"{name}" {message}'


def repeated_names(names: list[str]) -> Iterator[tuple[int, str]]:
    """A remark on each of the authors' `names` that stands there several times, with the number
    of its first place; "" is no name."""
    for name, times in Counter(names).items():
        if name and times > 1:
            message = translatable(
                '"%(name)s" stands there %(times)s times: as many people, or one too often?'
            )
            yield names.index(name), phrase(message, name=name, times=str(times))


def entry_remarks(paper: Paper) -> Iterator[tuple[Path, str]]:
    """The remarks on an entry, each with the path of its value."""
    for field in ("title", "venue", "summary", "abstract", "note"):
        for message in text_remarks(field, getattr(paper, field) or ""):
            yield (field,), message
    for number, message in name_remarks("name", [author.name for author in paper.authors]):
        yield ("authors", number), message
    unidentified = ["" if author.orcid else author.name for author in paper.authors]
    for number, message in repeated_names(unidentified):
        yield ("authors", number), message
    for number, message in name_remarks("organization", list(paper.organizations)):
        yield ("organizations", number), message
    for number, author in enumerate(paper.authors):
        for _, message in name_remarks("organization", [author.affiliation or ""]):
            yield ("authors", number, "affiliation"), message
    yield from date_remarks(paper)


def place_remarks(remarks: Sequence[tuple[Path, str]], source: bytes, file: str) -> Iterator[Fault]:
    """The `remarks` on the entry in `file`, whose content is `source`, each at its place."""
    tree = parse_yaml(source, file) if remarks else YamlTree({})
    for path, message in remarks:
        yield Fault(file, *tree.place(path), format_path(path), message)


@lru_cache(maxsize=64)
def _outside_mathematics(text: str) -> str:
    if "$" not in text and "\\" not in text:
        return text
    return " ".join(piece for piece, formula in split_mathematics(text) if formula is None)


@cache
def _compiled(
    kind: str,
) -> list[tuple[Rule, frozenset[str], re.Pattern[str], re.Pattern[str] | None]]:
    return [
        (
            rule,
            frozenset([NON_ASCII] if rule.needs == NON_ASCII else rule.needs),
            re.compile(rule.pattern.replace("{L}", LETTER["python"])),
            re.compile(rule.unless, re.IGNORECASE) if rule.unless else None,
        )
        for rule in RULES
        if kind in rule.fields
    ]
