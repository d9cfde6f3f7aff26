"""Scripts and styles without what only people need who write them: comments and indentation.

Nothing else is changed, so that a few expressions are enough; why no library does this is in
docs-dev/decisions.
"""

import re

GAP = r"(?:\s|/\*(?:[^*]|\*(?!/))*\*/)"
"""A space or a comment of a style."""
OF_STYLE = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)"']*\))"""  # stays
    rf"|{GAP}*([{{}},]){GAP}*|(;){GAP}*|{GAP}+",
    re.DOTALL,
)


def compact_script(script: str) -> str:
    """A `script` without comments at the beginnings of lines, indentation and empty lines. It stays
    as it is where a text may go on in the next line: where a line has an odd number of backticks,
    or ends with a backslash."""
    lines = []
    is_comment = False
    for line in map(str.strip, script.split("\n")):
        if line.startswith("/*"):
            is_comment, line = True, line[2:]
        if is_comment:
            _, end, line = line.partition("*/")
            is_comment, line = not end, line.strip()
        if line and not line.startswith("//"):
            lines.append(f"{line}\n")
    goes_on = any(line.count("`") % 2 or line.endswith("\\\n") for line in lines)
    return script if goes_on else "".join(lines)


def compact_style(style: str) -> str:
    """A `style` without comments, with one space for each run of spaces, and none beside braces and
    commas and after semicolons. A space before a colon stays: in nested rules it means "within"."""
    return OF_STYLE.sub(_compact_part, style)


def _compact_part(part: re.Match[str]) -> str:
    kept, sign, semicolon = part.groups()
    is_bare_comment = not re.search(r"\s", part[0])
    return kept or sign or semicolon or (part[0] if is_bare_comment else " ")
