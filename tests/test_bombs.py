"""No text in any field takes long, or swells: bombs of every kind, on the whole way of an entry,
and on the way from a service or file to an entry. No regular expression backtracks without end."""

import importlib
import json
import pkgutil
import re
import resource
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from multiprocessing import Pipe, get_context
from pathlib import Path
from time import process_time, process_time_ns
from typing import Any

import pytest

import generator
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.sources.bibtex_file import read_bibtex
from generator.entries.comments import parse_comments
from generator.entries.faults import FaultsFound
from generator.entries.identity import make_id, parse_reference
from generator.entries.names import split_name
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.yaml_tree import MAX_BYTES, parse_yaml
from generator.typeset.rendition import TEXTS
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS

PLACE = {"id": "2510.10023", "day": date(2025, 12, 10)}
CPU_SECONDS = 900
"""Of a fork, which the system ends then: what hangs is a failure, and does not hang the tests."""
BOUND = 10.0
"""Seconds of CPU time for one text, which a busy machine stretches; the slowest takes less than
one, and a text without a bound would take minutes."""
LONGER = 4
"""How many times as long as a bomb the text of a service or a file is: in cubic time it takes
minutes, as in exponential time."""
LARGEST = 2_000_000
"""Characters that all texts of an entry may have."""

UNITS = {
    "nesting": [
        "$" + "(" * 44 + "x$", "$" + "{" * 400 + "x$", "$" + r"\left(" * 90 + "x$",
        "$" + r"\sqrt{" * 90 + "x" + "}" * 90 + "$", "$" + "x^{" * 200 + "}" * 200 + "$",
        "[" * 400, "[" * 200 + "](" * 100, "{" * 490, r"\textbf{" * 60, "(" * 490, "<" * 490,
        "`" * 490, r"\text{$" * 60, "*" * 490, "**a " * 120, "_" * 490, "[a](" * 120,
        "![" * 240, "<a " * 160, "\\(" * 240, "\\[" * 240,
    ],
    "repetition": [
        "a" * 490, " ".join("a" * 245), "$x$ " * 120, "$$" * 240, "$ " * 240, "\\" * 490,
        "&" * 490, "&amp;" * 98, "&#38;" * 98, "a, " * 160, ". " * 245, "a. " * 160,
        "\u0301" * 490, "e\u0301" * 240, "\u200d" * 490, r"\'" * 240, r"\'{e}" * 98,
        r"{\"o}" * 98, "'" * 490, '"' * 490, "-" * 490, "{}" * 240, "~" * 490, "%" * 490,
        "\ufdfa" * 490, "\u0390" * 490, "https://" * 60, "https://a.b/" + "a/" * 230,
        "10.1000/" + "a" * 290, "1" * 490, "0." * 240, "--" * 240,
    ],
    "alternation": [
        "ab " * 160, "a1" * 240, "$a" * 240, "a$" * 240, "$a$b" * 120, "`a" * 240, "*a_" * 160,
        "[a]" * 160, "](a" * 160, r"\a{" * 160, r"\a}" * 160, r"$\a" * 120, "(a[" * 160,
        "https://a.b) " * 35, "*a*" * 160, r"\$" * 240, r"\$a$" * 120, "and " * 120, "a; b, " * 80,
        "a and b, " * 54, "10.1/" * 98, "2510.10023v" * 44,
    ],
    "backtracking": [
        "a" * 489 + "!", " " * 489 + "!", "a " * 244 + "!", "1-" * 244 + "!", "a." * 244 + "!",
        "a-" * 244 + "!", "$" + "a " * 244 + "!", r"\a" * 244 + "!", "{" * 244 + "}" * 243,
        "10.1000/" + "(" * 240, "https://" + "a." * 240, "<!--" * 120, "<![CDATA[" * 54,
        "x" * 200 + "\u2028" * 200, "A. " * 160, "van " * 120, "Jr., " * 98, "et al. " * 70,
        "\t" * 200 + "x", "\\begin{a}" * 50,
    ],
    "macros": [
        r"$\def\a{<<<<<<<<<<<<}\def\b{\a\a\a\a\a\a}\def\c{\b\b\b\b\b\b}\c\c\c\c\c\c\c\c$",
        r"$\newcommand\a[1]{#1#1#1#1}\a{\a{\a{\a{\a{\a{\a{\a{x}}}}}}}}$", r"$" + r"\R" * 230 + "$",
        r"$\let\a\b$" * 40, r"$\substack{" * 40 + "}" * 40 + "$",
        r"$\norm{" * 1 + r"\norm{" * 60 + "x" + "}" * 61 + "$",
    ],
}  # fmt: skip
BOMBS = [unit for units in UNITS.values() for unit in units]
FIELDS: dict[str, int] = {
    "title": 1, "summary": 2, "abstract": 20, "note": 2, "venue": 1, "authors": 1, "url": 4,
    "doi": 1, "organizations": 1, "topics": 1, "aliases": 1, "contributor": 1, "reason": 1,
    "affiliation": 1, "published": 1, "unknown": 1,
}  # fmt: skip
"""Each field of an entry, and how many times a bomb of 500 characters fits into it."""
FACTS = (
    "identifier", "title", "authors", "published", "categories", "topics", "summary", "abstract",
    "note", "organizations", "doi", "url", "venue", "contributor", "upvotes", "authors_comment",
)  # fmt: skip
"""What a service or a file says of a paper."""


def entry(field: str, text: str) -> bytes:
    """An entry with `text` in `field`."""
    fields = {
        "title": "T", "published": "2025-01-01", "summary": "S", "authors": ["Ada Invent"],
        "topics": ["birds"],
    }  # fmt: skip
    values: dict[str, object] = {**fields}
    if field in ("authors", "organizations", "topics", "aliases"):
        values[field] = [text]
    elif field == "reason":
        values["status"] = {"state": "withdrawn", "date": "2025-01-01", "reason": text}
    elif field == "affiliation":
        values["authors"] = [{"name": text, "affiliation": text}]
    else:
        values[field] = text
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")


def travel(source: bytes) -> int:
    """Takes an entry the whole way; how many characters its texts have."""
    tree = parse_yaml(source, "entry.yaml")
    try:
        paper = validate(Paper, tree, "entry.yaml", derived=PLACE)
    except FaultsFound as found:
        return len(str(found))
    rendition = typeset(paper, TOPICS, SITE)
    return sum(len(rendition.texts(name)) for name in TEXTS)


def in_a_fork(work: Callable[[], list[str]]) -> list[str]:
    """What `work` returns, in a fork that may use CPU_SECONDS of CPU time: always in a fork, also
    where this process has threads, because the limit would end this process."""
    receiver, sender = Pipe(duplex=False)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        sender.send(work())

    process = get_context("fork").Process(target=limited)
    process.start()
    sender.close()
    try:
        result: list[str] = receiver.recv()
    except EOFError:
        result = ["the fork ended before its work was done"]
    process.join()
    return result


def slow(work: Callable[[str], int], times: int = 1) -> Iterator[str]:
    """The bombs for which `work` takes too long, or returns too large a size."""
    for bomb in BOMBS:
        start = process_time()
        size = work((bomb * times)[: 500 * times])
        seconds = process_time() - start
        if seconds > BOUND or size > LARGEST:
            yield f"{bomb[:30]!r}: {seconds:.1f} s, {size} characters"


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_of_an_entry_takes_long_or_swells(field: str) -> None:
    def work() -> list[str]:
        return list(slow(lambda bomb: travel(entry(field, bomb)), FIELDS[field]))

    assert in_a_fork(work) == []


@pytest.mark.parametrize("name", FACTS)
def test_no_field_of_a_source_takes_long(name: str) -> None:
    def clean(bomb: str) -> int:
        one: dict[str, Any] = {name: bomb}
        several: dict[str, Any] = {name: [bomb, bomb]}
        records = [clean_facts(Facts("test", **facts), TOPICS) for facts in (one, several)]
        return sum(len(str(record.fields)) for record in records)

    assert in_a_fork(lambda: list(slow(clean, LONGER))) == []


def comment(bomb: str) -> int:
    bomb = bomb.replace("\u2028", "-")  # which would end the comment
    text = f"# {bomb}\ntitle: T # {bomb}\n" + "# a\n" * 1000 + "topics: [a]\n"
    return len(str(parse_comments(text)))


def parse(bomb: str) -> int:
    source = f"title: {bomb}\nauthors: [{bomb}\nnote: |\n  {bomb}\n".encode("utf-8", "replace")
    return len(parse_yaml(source, "f").faults) + len(
        parse_yaml(bomb.encode("utf-8", "replace"), "f").faults
    )


def identify(bomb: str) -> int:
    return len(str((parse_reference(bomb), make_id(bomb), split_name(bomb))))


@pytest.mark.parametrize("work", [comment, parse, identify], ids=lambda work: work.__name__)
def test_no_file_takes_long_to_read(work: Callable[[str], int]) -> None:
    assert in_a_fork(lambda: list(slow(work, LONGER))) == []


def test_no_bibtex_takes_long_or_ends_in_an_error(tmp_path: Path) -> None:
    file = tmp_path / "bombs.bib"

    def read(bomb: str) -> int:
        text = f"@article{{a, title={{{bomb}}}, author={{{bomb}}}, month={bomb}, year=2²}}\n"
        file.write_text(text, errors="replace")
        return len(str(read_bibtex(file)))

    assert in_a_fork(lambda: list(slow(read))) == []


@pytest.mark.parametrize("lines", ["#\n", "# x\na: y # z\n", " #]\n", "x: #\n  #\n", "# "])
def test_comments_take_time_in_proportion(lines: str) -> None:
    """Half a minute and more, where each comment looks at the whole file; in proportion, one second
    and two on a busy machine."""
    text = lines * (MAX_BYTES // len(lines))

    def work() -> list[str]:
        start = process_time()
        parse_comments(f"title: T\n{text}\nvenue: V\n")
        parse_comments(f"{text}\nvenue: V\n")
        return [] if process_time() - start < BOUND else [lines]

    assert in_a_fork(work) == []


def patterns() -> dict[str, re.Pattern[str]]:
    """Every regular expression for text that a module of the generator compiles, by its name; once
    where several modules have it."""
    compiled: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, part in enumerate(value if isinstance(value, tuple) else [value]):
                pattern = part[0] if isinstance(part, tuple) and part else part
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    compiled.setdefault(pattern, f"{module.name}.{name}[{number}]")
    return {name: pattern for pattern, name in compiled.items()}


PUMPS = [
    "a", "A", "1", " ", "\n", ".", "-", "_", "$", "\\", "{", "}", "(", "[", "<", "&", ",", "#", "'",
    '"', "*", "é", "a ", "a.", "a-", "1.", "\\a", "{a}", "$a$", "<a>", ", ", "\n ", "a, b", "a. ",
]  # fmt: skip
STARTS = ["", "$", "https://", "a: "]


LENGTHS = (100, 225, 340, 500)
"""Characters of a text."""
SUSPICIOUS = 0.05
"""Seconds of CPU time of a search whose growth is measured: a coarse clock counts 10 ms at a time.
Cubic time takes more for the longest text."""
LONG = 15_000_000
"""Nanoseconds of CPU time for a search in at most 70 characters: square time takes a tenth, and the
clock may tell no less than 10 milliseconds."""
GROWTH = 36
"""How many times as long a text of four times the length may take: 16 times in square time, 64 in
cubic."""


def test_no_regular_expression_backtracks_without_end() -> None:
    """Exponential and cubic time would take hours for long texts that match until the end; limits
    on fields bound the rest."""
    compiled = patterns()
    assert len(compiled) > 150

    def work() -> list[str]:
        return [
            f"{name} for {pump!r}"
            for name, pattern in compiled.items()
            for pump in PUMPS
            if backtracks(pattern, pump)
        ]

    assert in_a_fork(work) == []


def test_cubic_time_would_be_found() -> None:
    assert backtracks(re.compile(r"\A[ab]*[ab]*[ab]*!"), "a")
    assert not backtracks(re.compile(r"[ab]*!"), "a")


def test_no_regular_expression_takes_exponential_time() -> None:
    """Texts of three signs of an expression, again and again: where two of its parts fit them, each
    more of them takes twice the time."""

    def work() -> list[str]:
        return [
            f"{name} for {pump!r}"
            for name, pattern in patterns().items()
            for pump in map("".join, product(signs_in(pattern), repeat=3))
            if explodes(pattern, pump)
        ]

    assert in_a_fork(work) == []


def test_exponential_time_would_be_found() -> None:
    pattern = re.compile(r"(?:[,;]|\^[0-9,]+)+$")
    assert any(explodes(pattern, "".join(it)) for it in product(signs_in(pattern), repeat=3))


def signs_in(pattern: re.Pattern[str]) -> list[str]:
    """A letter, a digit, a space and the first signs in an expression that may mean themselves."""
    signs = re.findall(r"[!-~](?<![\w()|?:\[\]\\+$.-])", pattern.pattern)
    return ["a", "1", " ", *list(dict.fromkeys(signs))[:8]]


def explodes(pattern: re.Pattern[str], pump: str) -> bool:
    """Whether a search in a short text takes longer than square time could. The texts become
    longer step by step, because the first one that takes long may be the last that ends."""
    return any(
        all(searching(pattern, pump * number) > LONG for _ in range(3))
        for number in (8, 12, 16, 20, 23)
    )


def searching(pattern: re.Pattern[str], text: str) -> int:
    """The nanoseconds of CPU time that a search takes."""
    start = process_time_ns()
    pattern.search(f"{text}\x00")
    return process_time_ns() - start


def backtracks(pattern: re.Pattern[str], pump: str) -> bool:
    """Whether a search for `pattern` takes more than square time: twice, a long text between short
    ones. The shortest times count, because other work on a machine makes none shorter; a text is
    looked at only where its shortest time is long, because a clock may tell short ones as none."""
    lengths = (length for length in LENGTHS if shortest(pattern, pump, length) > SUSPICIOUS)
    if (length := next(lengths, None)) is None:
        return False
    short = long = float("inf")
    for _ in range(2):
        short = min(short, shortest(pattern, pump, length))
        long = min(long, seconds_of(pattern, pump, 4 * length))
        short = min(short, shortest(pattern, pump, length))
        if short < SUSPICIOUS / 2 or long < GROWTH * short:
            return False
    return True


def shortest(pattern: re.Pattern[str], pump: str, length: int) -> float:
    """The shortest CPU time of three searches, of one where it is not suspicious."""
    times: list[float] = []
    while len(times) < 3 and (not times or times[-1] > SUSPICIOUS):
        times.append(seconds_of(pattern, pump, length))
    return min(times)


def seconds_of(pattern: re.Pattern[str], pump: str, length: int) -> float:
    """The CPU time of a search for `pattern` in texts of many pumps."""
    start = process_time()
    for before in STARTS:
        text = before + pump * (length // len(pump)) + "\x00"
        pattern.search(text)
        pattern.fullmatch(text)
    return process_time() - start
