"""HTML, JATS and MathML in text, as plain text with TeX. (JATS is the XML of journals, as in
Crossref's titles and abstracts; tag names come from NISO Z39.96 and MathML 3.)

A tool that prints XML in a pretty way adds line breaks around inline tags, `10\\n  <sup>7</sup>`.
Such a break is a space only where one can stand: not before a script, a comma or a hyphen.
"""

import re
from collections.abc import Iterator

from generator.contributing.cleaning.markup_tree import BLOCKS, Element, parse_markup
from generator.contributing.cleaning.mathml import to_tex

BLOCK = re.compile(BLOCKS)
CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
COMMENT = re.compile(r"<!--(?! ).*?(?<! )-->|<\?xml[^<>]*\?>", re.DOTALL)
BREAK = "\ue010"
"""A line break beside a tag, in the text in between."""
SCRIPT = r"\$(?:[_^]\{[^{}$]*\})+\$"
BREAKS = (
    (re.compile(rf"(?<=\S) ?{BREAK} ?(?={SCRIPT})|(?<=[A-Z0-9)\]]) +(?={SCRIPT})"), ""),
    (re.compile(rf"(?<![^\W_])([b-z]) +(?={SCRIPT})"), r"\1"),
    (re.compile(rf"(?<![A-Za-z])([A-Z][a-z]?{SCRIPT}){BREAK}(?=[A-Z][a-z]?(?![a-z]))"), r"\1"),
    (re.compile(rf" ?{BREAK} ?([,;])(?=[^\W\d_])"), r"\1 "),
    (re.compile(rf" ?{BREAK} ?(?=[-‐–][^\W\d_]|[,.;:!?)\]’”»%])"), ""),
    (re.compile(rf"(?<=[(\[“‘«]){BREAK} ?"), ""),
    (re.compile(f" ?{BREAK} ?"), " "),
)
"""What becomes of BREAK; and of spaces before a script, which belongs to the sign before it."""
SCRIPTS = re.compile(r"(\$[_^]\{[^{}$]*\})\$ ?\$([_^]\{[^{}$]*\}\$)")


def remove_tags(text: str) -> str:
    """`text` without the tags above; `a < b` stays. Paragraphs become empty lines, formulas and
    scripts TeX (`x<sub>2</sub>`, `<math>`), and a link keeps its address."""
    if "<" not in text:
        return text
    text = COMMENT.sub("", CDATA.sub(r"\1", text))
    root = parse_markup(text)
    if all(isinstance(part, str) for part in root.children):
        return root.text()
    text = "".join(_render(root))
    for pattern, replacement in BREAKS:
        text = pattern.sub(replacement, text)
    return SCRIPTS.sub(r"\1\2", text)


def _render(element: Element) -> Iterator[str]:
    """The text of an element's children."""
    for number, part in enumerate(element.children):
        if isinstance(part, Element):
            yield _element_text(part)
            continue
        has_tag_before = number > 0 or bool(element.name)
        has_tag_after = number + 1 < len(element.children) or bool(element.name)
        if has_tag_before:
            part = re.sub(r"^[ \t]*\n\s*", BREAK, part)
        if has_tag_after:
            part = re.sub(r"\s*\n[ \t]*$", BREAK, part)
        yield part


def _element_text(element: Element) -> str:
    name = element.name
    if name == "math":
        return to_tex(element) or element.text()
    if name in ("inline-formula", "disp-formula", "alternatives"):
        best = element.find("tex-math") or element.find("math")
        if best:
            return _element_text(best)
    inside = "".join(_render(element))
    if name == "tex-math":
        return _with_dollars(inside.replace(BREAK, " ").strip())
    if name in ("sub", "sup", "inf"):
        return _script("^" if name == "sup" else "_", inside)
    if name == "a" and "href" in element.attributes:
        return _link(inside.replace(BREAK, " "), element.attributes["href"])
    if not BLOCK.fullmatch(name):
        return inside
    around = "\n\n" if name in {"p", "sec", "blockquote", "disp-quote"} else " "
    return f"{around}{inside.strip(BREAK)}{around if inside else ''}"


def _with_dollars(formula: str) -> str:
    return formula if "$" in formula or not formula else f"${formula}$"


def _script(mark: str, inside: str) -> str:
    inside = inside.replace(BREAK, " ").replace("$", "").strip()
    return f"${mark}{{{inside}}}$" if inside else ""


def _link(words: str, address: str) -> str:
    """The words of a link, and its address unless they say it."""
    words = words.strip()
    if not re.match(r"https?://[^/]", address) or address.split("/")[2] in words:
        return words
    return f"{words} ({address})" if words else address
