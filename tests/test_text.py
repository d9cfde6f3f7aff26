"""A contributor's text in every kind of output."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from html.parser import HTMLParser

import markdown as python_markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import get_default_latex_context_db

from generator.entries import latex, mathematics, text

HOSTILE = [
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    "<a@evil.example>",
    "**bold** _it_ `code` ~~x~~ ==y== ^^z^^",
    "# heading",
    "1. list\\",
    "a | b\n---|---",
    "&lt;script&gt; &amp; &#60; &copy;",
    "{{ config }} {% include 'x' %} {# x #}",
    "{: onclick=alert(1) } {#id .class}",
    "--8<-- 'file'",
    "[[wiki]] [ref]: https://evil.example",
    ":smile: :material-account: ++ctrl++",
    "$\\text{<svg onload=alert(1)>}$",
    "$<script>$ $\\href{javascript:alert(1)}{x}$ $\\unknown{<b>}$",
    "\\textbf{<b>} \\href{javascript:x}{<i>}",
    "<!-- comment --> <![CDATA[ x ]]> ]]>",
    "title: x",
    "---",
    "\\* \\< \\[ \\",
    "<MATH><mi>x",
    "https://evil.example/?a=1&b=2",
    "\x02wzxhzdk:0\x03",
    "*[HTML]: Hyper",
    "\u2028\u2029\u0085",
    "\\maketitle \\section{x} \\item \\today \\begin{itemize} \\vspace{1em} \\\\",
    '\\emph{} \\textbf{\\textit{}} \\"{} \\c{} {\\"o} \\d+ \\t and',
]
TAGS_OF_MATHEMATICS = {
    "math", "mi", "mo", "mn", "mrow", "msup", "msub", "msubsup", "mfrac", "msqrt", "mroot", "mtext",
    "mspace", "mtable", "mtr", "mtd", "munder", "mover", "munderover", "mstyle", "mpadded",
    "menclose", "mphantom", "semantics", "annotation",
}  # fmt: skip


class Seen(HTMLParser):
    """What a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


def harmless(html: str, also: frozenset[str] | set[str] = frozenset()) -> Seen:
    seen = Seen(html)
    assert set(seen.tags) <= TAGS_OF_MATHEMATICS | also, seen.tags
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    return seen


arbitrary = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=60
)
pieces = st.lists(st.sampled_from(HOSTILE) | arbitrary, max_size=4).map("".join)


@given(pieces)
def test_html_holds_no_markup_but_mathematics(given_text: str) -> None:
    harmless(str(text.to_html(given_text)))


@given(pieces)
def test_in_an_attribute_html_stays_inside_of_it(given_text: str) -> None:
    if "$" not in given_text and "\\" not in given_text:
        seen = Seen(f'<p title="{text.to_html(given_text)}">')
        assert [name for name, _ in seen.attributes] == ["title"]


@given(pieces)
def test_markdown_renders_to_the_very_text_as_html_has_it(given_text: str) -> None:
    folded = " ".join(given_text.replace("\x02", "").replace("\x03", "").split())
    source = f"## [{text.to_markdown(folded)}](x.md) {{#x}}"
    extensions = ["attr_list", "md_in_html", "toc", "tables", "abbr", "footnotes", "smarty"]
    made = python_markdown.markdown(source, extensions=extensions)
    seen = harmless(made, {"h2", "a"})
    assert [value for name, value in seen.attributes if name in ("id", "href")] == ["x", "x.md"]
    assert seen.words.strip() == Seen(str(text.to_html(folded))).words.strip()


@given(pieces)
def test_front_matter_is_one_line_of_yaml_and_escaped_for_html(given_text: str) -> None:
    line = f"title: {text.to_front_matter(given_text)}"
    assert len(re.split(r"[\r\n]", line)) == 1
    value = yaml.safe_load(line)["title"]
    assert not Seen(value).tags
    assert not set("<>\"'") & set(value)


@given(pieces)
def test_a_note_holds_only_its_few_marks(given_text: str) -> None:
    seen = harmless(str(text.note_to_html(given_text)), {"em", "strong", "code", "a"})
    links = [value or "" for name, value in seen.attributes if name == "href"]
    assert all(link.startswith(("http://", "https://")) for link in links)
    assert {name for name, _ in seen.attributes} <= {"href", "form", "stretchy", "lspace", "rspace",
        "style", "displaystyle", "scriptlevel", "mathvariant", "width", "height", "notation",
        "minsize", "maxsize", "class", "accent", "symmetric", "fence", "separator", "title",
        "linethickness", "columnalign", "voffset", "depth", "largeop", "movablelimits"}  # fmt: skip


@given(pieces)
def test_a_feed_title_read_as_html_is_the_plain_text(given_text: str) -> None:
    seen = Seen(text.escape_for_rss(text.to_plain(given_text)))
    assert not seen.tags
    assert seen.words == text.to_plain(given_text)


def test_plain() -> None:
    assert (
        text.to_plain(r"LLaVA-$\phi$ costs $5 or $10, G\"odel") == "LLaVA-ϕ costs $5 or $10, Gödel"
    )


def test_notes() -> None:
    assert text.note_to_html("*a* **b** `<c>` [d](https://x.example/?a=1&b) $x_1$") == (
        "<em>a</em> <strong>b</strong> <code>&lt;c&gt;</code> "
        '<a href="https://x.example/?a=1&amp;b">d</a> '
        "<math><msub><mi>x</mi><mn>1</mn></msub></math>"
    )
    assert text.note_to_html("a&#x202e;b &lt;") == "a&amp;#x202e;b &amp;lt;"
    assert "<a" not in text.note_to_html(
        "[x](javascript:alert) [y](/z) [z](data:text/html,x) <https://x.y>"
    )


def test_the_beginning_ends_where_a_sentence_or_a_word_ends() -> None:
    assert text.truncate("Short.", 100) == "Short."
    assert (
        text.truncate("One sentence. Two sentences. Three.", 28) == "One sentence. Two sentences."
    )
    assert text.truncate("alpha beta, gamma delta epsilon", 12) == "alpha beta…"
    long = "Before $" + "x + " * 40 + "y$ after."
    assert text.truncate(long, 30) == "Before…"
    assert text.truncate("没有空格的摘要也有开头" * 9, 10) == "没有空格的摘要也有开…"
    assert text.truncate("字" * 20 + "。" + "字" * 20, 20) == "字" * 20 + "…"
    assert text.truncate(long[7:], 30).endswith("y$…")
    assert (
        text.truncate(r"\textbf{some long words that are bold} and more of it", 30)
        == "some long words that are bold…"
    )
    assert text.truncate("第一句话在这里。第二句话在这里。第三句", 12) == "第一句话在这里。"
    assert text.truncate(r"\(x\)2 " * 9, 20).startswith(r"\(x\)2 \(x\)2")


@given(pieces, st.integers(10, 80))
def test_the_beginning_is_no_longer_and_cuts_no_formula(given_text: str, length: int) -> None:
    cut = text.truncate(given_text, length)
    first, formula = next(mathematics.split_mathematics(given_text), ("", None))
    assert len(cut) <= max(length * 1.2, len(first) if formula else 0) + 1
    harmless(str(text.to_html(cut)))


def test_shorten() -> None:
    assert text.shorten("one two three", 9) == "one two…"
    assert text.shorten("one", 9) == "one"


def test_paragraphs() -> None:
    assert text.paragraphs_to_html("a & b\n\nc") == ["a &amp; b", "c"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_made_for_pages_can_stand_in_xml(hostile: str) -> None:
    clean = "".join(c for c in hostile if c >= " ")
    ET.fromstring(f"<p>{text.to_html(clean)}</p>")  # noqa: S314 - our own output


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        (r"Schr\"odinger, \'e, \c{c}, \o, \ss{}", "Schrödinger, é, ç, ø, ß"),
        (r"\textit{a \emph{b}} \texttt{c} \url{http://a_b}", "a b c http://a_b"),
        (r"\href{https://x.example}{here}", "here"),
        (r"10\% of 50% \& \$5 a\_b \#1", "10% of 50% & $5 a_b #1"),
        (r"\eg the \cite{x} \today \ours", r"e.g. the \cite{x} \today \ours"),
        (r"M{\"u}ller Poincar{\'e} G\"{o}del \~n \H{o}", "Müller Poincaré Gödel ñ ő"),
        (
            r"\d+ tokens, \t and the \u command, C:\.git",
            r"\d+ tokens, \t and the \u command, C:\.git",
        ),
        ("https://x.example/a--b f''(x)", "https://x.example/a--b f''(x)"),
        ("``quoted'' 1--2 a --- b", "“quoted” 1–2 a — b"),
        ("--strict <!-- x --> a --flag", "--strict <!-- x --> a --flag"),
        (r"\times 3 \sim30", "× 3 ∼30"),
        (r"\'\AA{} \"\textbf{x} 25\^\circ C", r"Ǻ ẍ 25\^∘ C"),
        (r"{\'{a}} S{\o}ren stra{\ss}e {\v{C}} {\unknown} {a}", r"á Søren straße Č {\unknown} {a}"),
        (r"10\textsuperscript{2} a\footnote{b}", r"10² a\footnote{b}"),
        ("{a, b} & ~ % # ^ _", "{a, b} & ~ % # ^ _"),
    ],
)
def test_tex_in_running_text_becomes_unicode_or_stays(given_text: str, expected: str) -> None:
    assert latex.to_unicode(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "formulas"),
    [
        ("a $x$ b $y^2$", ["x", "y^2"]),
        (r"\(x\) and \[y\] and $$z$$", ["x", "y", "z"]),
        ("costs $5 or $10", []),
        ("$0.34 and $70 per month", []),
        (r"\$5 and $x$", ["x"]),
        (r"$\sim$10\% and $\times$2", [r"\sim", r"\times"]),
        ("$ x$ and $x $", []),
        (r"$a \$ b$", [r"a \$ b"]),
        ("$", []),
        ("$$", []),
    ],
)
def test_mathematics_is_not_money(given_text: str, formulas: list[str]) -> None:
    pieces = mathematics.split_mathematics(given_text)
    assert [formula for _, formula in pieces if formula is not None] == formulas


@given(pieces)
def test_no_text_is_lost_between_the_segments(given_text: str) -> None:
    assert "".join(piece for piece, _ in mathematics.split_mathematics(given_text)) == given_text


def test_no_command_brings_a_line_break_a_date_or_nothing(commands: list[str]) -> None:
    assert len(commands) > 800
    for name in commands:
        for made in (
            latex.to_unicode(f"\\{name} x"),
            text.to_plain(f"$\\{name}$"),
            text.to_plain(f"a\\{name} x"),
        ):
            assert made.strip(), name
            assert made.isprintable(), name
            assert str(datetime.now(UTC).year) not in made, name


@pytest.fixture(scope="session")
def commands() -> list[str]:
    """Every command that pylatexenc knows, the worst of them among these."""
    known = get_default_latex_context_db().iter_macro_specs()
    return sorted({spec.macroname for spec in known if spec.macroname.isalpha()} | {"today"})


def test_no_formula_ends_the_process() -> None:
    """In a process of its own: a stack that overflows takes the whole process along."""
    for formula in (
        "{" * 9990,
        "{" * 4999 + "}" * 4999,
        "\\sqrt" * 1900,
        "\\left(" * 1600,
        "x^" * 4999,
    ):
        program = (
            f"from generator.entries import text; print(text.to_html('$' + {formula!r} + '$')[:1])"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
        assert done.stdout == b"$\n", (formula[:20], done.returncode, done.stderr)


def test_wrong_tex_is_shown_as_it_stands() -> None:
    assert text.to_html(r"a $\nosuch{x}$ b") == r"a $\nosuch{x}$ b"
    assert text.to_plain(r"a $\nosuch{x}$ b") == r"a $\nosuch{x}$ b"
    assert "<svg" not in str(mathematics.to_mathml(r"\text{<svg onload=x>}"))
