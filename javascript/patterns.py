"""A regular expression of Python's `re` as one of JavaScript's, with the flag `u`.

The two differ in what letters, digits, white space and the ends of a text are. The pattern is
therefore read by Python's own parser and written anew, with Unicode's properties spelled out.
Possessive repeats are written as greedy ones: they save time and change no match here.
"""

import re
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

WORD = r"\p{L}\p{N}_"
SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CLASSES = {
    codes.CATEGORY_DIGIT: (r"\p{Nd}", False),
    codes.CATEGORY_NOT_DIGIT: (r"\p{Nd}", True),
    codes.CATEGORY_SPACE: (SPACE, False),
    codes.CATEGORY_NOT_SPACE: (SPACE, True),
    codes.CATEGORY_WORD: (WORD, False),
    codes.CATEGORY_NOT_WORD: (WORD, True),
}
LETTERS = {
    ("NOT_WORD", "DIGIT", "_"): r"[\p{L}\p{Nl}\p{No}]",
    ("NOT_WORD", "DIGIT"): r"[\p{L}\p{Nl}\p{No}_]",
    ("NOT_WORD", "_"): r"[\p{L}\p{N}]",
}
"""Complements of complements, as `[^\\W\\d_]` for a letter, in a short way."""
ANCHORS = {
    codes.AT_BEGINNING: "^",
    codes.AT_BEGINNING_STRING: "^",
    codes.AT_END: r"(?=\n?$)",
    codes.AT_END_STRING: "$",
    codes.AT_BOUNDARY: f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))",
    codes.AT_NON_BOUNDARY: f"(?:(?<=[{WORD}])(?=[{WORD}])|(?<![{WORD}])(?![{WORD}]))",
}
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
SYNTAX = frozenset("^$\\.*+?()[]{}|/")


def to_javascript(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The source and the flags of `pattern` in JavaScript. Raises ValueError for what has no
    counterpart there."""
    if pattern.flags & re.MULTILINE:
        raise ValueError(f"no flag MULTILINE in JavaScript's patterns: {pattern.pattern!r}")
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    writer = _Writer({number: name for name, number in pattern.groupindex.items()}, pattern)
    return writer.sequence(parsed), "iu" if pattern.flags & re.IGNORECASE else "u"


class _Writer:
    def __init__(self, names: dict[int, str], pattern: re.Pattern[str]) -> None:
        self.names, self.pattern = names, pattern

    def sequence(self, items: Any) -> str:
        return "".join(self.item(code, value) for code, value in items)

    def item(self, code: Any, value: Any) -> str:
        if code is codes.LITERAL:
            return _character(value)
        if code is codes.NOT_LITERAL:
            return f"[^{_in_class(value)}]"
        if code is codes.ANY:
            return "[^]" if self.pattern.flags & re.DOTALL else r"[^\n]"
        if code is codes.IN:
            return self.one_of(value)
        if code is codes.AT:
            return ANCHORS[value]
        if code is codes.BRANCH:
            return f"(?:{'|'.join(map(self.sequence, value[1]))})"
        if code in REPEATS:
            return self.repeat(code, *value)
        if code is codes.SUBPATTERN:
            return self.group(*value)
        if code is codes.GROUPREF:
            name = self.names.get(value)
            return rf"\k<{name}>" if name else rf"(?:\{value})"
        if code in (codes.ASSERT, codes.ASSERT_NOT):
            behind = "<" if value[0] < 0 else ""
            mark = "=" if code is codes.ASSERT else "!"
            return f"(?{behind}{mark}{self.sequence(value[1])})"
        if code is codes.FAILURE:
            return "(?!)"
        raise ValueError(f"{code} in {self.pattern.pattern!r} has no counterpart in JavaScript")

    def group(self, number: int | None, added: int, removed: int, items: Any) -> str:
        if added or removed:
            raise ValueError(f"flags within {self.pattern.pattern!r}")
        inside = self.sequence(items)
        if number is None:
            return f"(?:{inside})"
        return f"(?<{self.names[number]}>{inside})" if number in self.names else f"({inside})"

    def repeat(self, code: Any, least: int, most: Any, items: Any) -> str:
        inside = self.sequence(items)
        if len(items) != 1 or items[0][0] in (codes.AT, codes.ASSERT, codes.ASSERT_NOT, *REPEATS):
            inside = f"(?:{inside})"
        many = most is codes.MAXREPEAT
        marks = {(0, True): "*", (1, True): "+"}
        mark = marks.get((least, many)) or ("?" if (least, most) == (0, 1) else "")
        if not mark:
            bound = "," if many else ("" if least == most else f",{most}")
            mark = f"{{{least}{bound}}}"
        return f"{inside}{mark}{'?' if code is codes.MIN_REPEAT else ''}"

    def one_of(self, items: list[Any]) -> str:
        """A class of characters; complements in it stand beside it, as alternatives."""
        negated = items[0][0] is codes.NEGATE
        key = tuple(
            str(value).removeprefix("CATEGORY_") if code is codes.CATEGORY else _literal(value)
            for code, value in items[negated:]
        )
        if negated and key in LETTERS:
            return LETTERS[key]
        inside, complements = "", []
        for code, value in items[negated:]:
            if code is codes.LITERAL:
                inside += _in_class(value)
            elif code is codes.RANGE:
                inside += f"{_in_class(value[0])}-{_in_class(value[1])}"
            else:
                text, is_complement = CLASSES[value]
                if is_complement:
                    complements.append(text)
                else:
                    inside += text
        if len(complements) == 1 and not inside:
            return f"[{'' if negated else '^'}{complements[0]}]"
        if not complements:
            return f"[{'^' if negated else ''}{inside}]"
        parts = [f"[{inside}]"] if inside else []
        either = "|".join([*parts, *(f"[^{text}]" for text in complements)])
        return f"(?:(?!{either})[^])" if negated else f"(?:{either})"


def _literal(value: Any) -> str:
    return chr(value) if isinstance(value, int) else str(value)


def _character(code: int) -> str:
    sign = chr(code)
    if sign in SYNTAX:
        return f"\\{sign}"
    return sign if " " <= sign <= "~" else f"\\u{{{code:x}}}"


def _in_class(code: int) -> str:
    sign = chr(code)
    if sign in "\\]^-[":
        return f"\\{sign}"
    return sign if " " <= sign <= "~" else f"\\u{{{code:x}}}"
