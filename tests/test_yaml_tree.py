"""YAML text to values and places."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.yaml_tree import MAX_BYTES, format_path, locate_values, parse_yaml


def messages(text: str) -> list[str]:
    return [str(fault) for fault in parse_yaml(text.encode(), "f.yaml").faults]


def test_scalars_stay_the_text_that_stands_in_the_file() -> None:
    reading = parse_yaml(
        b"a: 2510.10020\nb: NO\nc: 12:30\nd: 2025-12-10\ne: 0x1F\nf: 'null'", "f.yaml"
    )
    assert reading.value == {
        "a": "2510.10020", "b": "NO", "c": "12:30", "d": "2025-12-10", "e": "0x1F", "f": "null",
    }  # fmt: skip
    assert not reading.faults


def test_every_value_and_key_has_its_place() -> None:
    reading = parse_yaml("# é\ntitle: x\nauthors:\n  - A\n  - {name: Bé, orcid: 1}\n".encode(), "f")
    assert reading.values[("title",)] == (2, 8)
    assert reading.keys[("authors",)] == (3, 1)
    assert reading.values[("authors", 0)] == (4, 5)
    assert reading.values[("authors", 1, "orcid")] == (5, 23)
    assert reading.place(("authors", 7, "name")) == reading.values[("authors",)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x 1\n", "f.yaml:1:4: a: an anchor (&x) has no use here; delete it"),
        (
            "a: 1\nb: *x\n",
            "f.yaml:2:4: b: a value that begins with * repeats what stands elsewhere",
        ),
        ("a: !!binary aGk=\n", "f.yaml:1:4: a: a tag (tag:yaml.org,2002:binary) has no use"),
        ("a: 1\na: 2\n", "f.yaml:2:1: a: stands here again after line 1; keep one of them"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins here"),
        ("a:\n", "f.yaml:1:3: a: is empty; write a value, or delete the line"),
        ("a: ~\n", "f.yaml:1:4: a: is empty"),
        ('a: ""\n', "f.yaml:1:4: a: is empty"),
        ("a: Learning # of\n", 'f.yaml:1:4: a: is cut at the # after "Learning"'),
        (r'a: "x \beta"', r'f.yaml:1:4: a: "\beta" in double quotes is not what it looks like'),
        (r'a: "\nu"', r'f.yaml:1:4: a: "\nu" in double quotes is not what it looks like'),
        (r'a: "\tau"', r'f.yaml:1:4: a: "\tau" in double quotes'),
        (r'a: "$x \not y$"', r'f.yaml:1:4: a: "\not" in double quotes'),
        (r'a: "file\_name"', r'f.yaml:1:4: a: "\_name" in double quotes'),
        (r'a: "\lambda"', "f.yaml:1:5: a: in double quotes a backslash has a meaning of its own"),
        ("title: A: B\n", 'f.yaml:1:9: title: a value with ": " in it must stand in quotes'),
        ("a: 'It's'\n", "f.yaml:1:8: a: the value ends at the second '"),
        ("a: @b\n", "f.yaml:1:4: a: a value must not begin with @"),
        ("a: 1\nb: [x, y\n", "f.yaml:2:4: b: the list in [...] or mapping in {...} that begins"),
        ('a: 1\nb: "x\n', "f.yaml:2:4: b: a quote is opened here and never closed"),
        ("a: 1\nwords\n", 'f.yaml:2:1: a: this line is no "field: value"'),
        ("a: 1\n\tb: 2\n", "f.yaml:2:1: a: a line begins with a tab; indent with spaces"),
        ("a: 1\nb:2\nc: 3\n", "f.yaml:2:1: b: a space is missing after the colon"),
        ("title:X Y\nb: 2\n", "f.yaml:1:1: title: a space is missing after the colon"),
        ("a:\n  - b\n    - c\n", 'f.yaml:2:5: a[0]: continues with a "-" on the next line'),
        ("a:\n  b:c\n  d: e\n", "f.yaml:2:3: b: a space is missing after the colon"),
        ("a:\n  b: c\n   d: e\n", "f.yaml:3:4: a: this line does not continue"),
        ("a:\n  - 'b'c'\n", "f.yaml:2:8: a: the value ends at the second '"),
        ("a: *b* c\n", "f.yaml:1:4: a: a value must not begin with *"),
        ("a: >- b\n", "f.yaml:1:4: a: after >- the text begins on the next line"),
        ("a: 1\n\xa0 b: 2\n", "f.yaml:2:1: the line begins with a space that is none"),
        ("[a, b]: c\n", "f.yaml:1:1: a field's name is a word"),
        ("- a\n- b\n", "f.yaml:1:1: the file is not a mapping"),
        ("", "f.yaml:1:1: the file is empty"),
        ("# nothing\n", "f.yaml:1:1: the file is empty"),
        ("a: b\x07\n", "f.yaml:1:5: the control character U+0007 stands in the file; delete it"),
        ("a: {b: {c: {d: {e: {f: {g: 1}}}}}}", "f.yaml:1:28: a: nested more than 6 levels deep"),
    ],
)
def test_what_an_entry_has_no_use_for_is_refused_at_its_place(text: str, line: str) -> None:
    found = messages(text)
    assert found, "no fault"
    assert found[0].startswith(line), found
    assert "; " in found[0], "the cure is missing"


@pytest.mark.parametrize(
    "text",
    [
        r'a: "one\ntwo"', r'a: "in\nless time"', r'a: "$x$\nnot so"',
        r'a: "\u00e9 \x41 \"q\" \\beta"',
        "a: 'it''s # here: yes'", "a: b#c", "a: >-\n  x # y\n  \\beta: z", "# a comment\na: b",
        '"a": "b\\\n  c"', "\ufeffa: b", "a: b\r\nc: d\r\n", "a: |\n  \u3000\u3000b\n  \xa0c\n",
    ],
)  # fmt: skip
def test_what_is_meant_as_it_stands_is_no_fault(text: str) -> None:
    assert messages(text) == []


def test_too_long_and_not_utf8() -> None:
    long = parse_yaml(b"a: " + b"x" * MAX_BYTES, "f.yaml")
    assert [str(f) for f in long.faults] == [
        "f.yaml:1:1: the file has more than 256 kB; an entry is never that long"
    ]
    latin = parse_yaml("title: x\nvenue: Z\xfcrich".encode("latin-1"), "f.yaml")
    assert str(latin.faults[0]).startswith("f.yaml:2:9: the file is not UTF-8 text")


def test_all_refusals_of_a_file_come_at_once_but_not_endlessly() -> None:
    assert len(messages("a: &x 1\nb: *x\nc: !t 1\na: 2\n")) == 4
    assert len(messages("".join(f"k{i}: &a 1\n" for i in range(5000)))) == 20


def test_bombs_are_refused_in_no_time() -> None:
    laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    laughs += "".join(f"b{i}: &b{i} [{','.join(['*a'] * 9)}]\n" for i in range(9))
    begin = time.process_time()
    for text in (laughs, "[" * 100_000, "{a: " * 50_000, "- " * 100_000, "? " * 100_000):
        assert messages(text)
    assert time.process_time() - begin < 5


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_makes_reading_raise(data: bytes) -> None:
    reading = parse_yaml(data, "f.yaml")
    assert isinstance(reading.value, dict)
    assert all("\n" not in str(fault) for fault in reading.faults)


def test_places_of_a_trusted_file_with_tags() -> None:
    found = locate_values("a: !!python/name:os.system\nb: {c: [1, 2]}\n")
    assert found.values[("b", "c", 1)] == (2, 12)
    assert found.keys[("b",)] == (2, 1)


def test_field_name() -> None:
    assert format_path(("authors", 0, "name")) == "authors[0].name"
    assert format_path(()) == ""
