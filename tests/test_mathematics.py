"""Formulas: what converts, what is refused, and how each reads as a line of text."""

import re
from time import process_time

import pytest

from generator.entries.formula_text import to_text
from generator.entries.mathematics import (
    CLASSES,
    LARGEST_MATHML,
    OPEN_BRACKETS,
    split_mathematics,
    to_mathml,
)
from tests.conftest import PROJECT


@pytest.mark.parametrize(
    ("formula", "same_as"),
    [
        (r"\widetilde{x}", r"\tilde{x}"),
        (r"\mbox{at sea}", r"\text{at sea}"),
        (r"\textnormal{at sea}", r"\text{at sea}"),
        (r"\mathbbm{1}", r"\mathbb{1}"),
        (r"\mathds{R}", r"\mathbb{R}"),
        (r"1, \dotsc, n", r"1, \ldots, n"),
        (r"\nicefrac{1}{2}", r"{1}/{2}"),
        (r"\pmb{x}", r"\boldsymbol{x}"),
        (r"\R^n", r"\mathbb{R}^n"),
        (r"\ensuremath{\alpha}", r"\alpha"),
        (r"\emph{x}", r"\textit{x}"),
        (r"\sum_{\substack{i\\j}} x", r"\sum_{\begin{matrix}i\\j\end{matrix}} x"),
        (r"\begin{split}a&=b\end{split}", r"\begin{aligned}a&=b\end{aligned}"),
        (r"\begin{equation}a\end{equation}", "a"),
        (r"\href{https://x.example}{here}", r"\text{here}"),
        (r"\ifmmode a\else b\fi", "a"),
    ],
)
def test_commands_that_the_converter_lacks(formula: str, same_as: str) -> None:
    assert to_mathml(formula) == to_mathml(same_as) is not None


def test_text_in_a_formula_may_hold_formulas() -> None:
    assert to_mathml(r"\text{for $x$ in}") == (
        "<math><mtext>for\xa0</mtext><mi>x</mi><mtext>\xa0in</mtext></math>"
    )
    nested = r"over \ensuremath{\frac{a_{1}}{b}} terns"
    assert [formula for _, formula in split_mathematics(nested)] == [None, r"\frac{a_{1}}{b}", None]
    assert [formula for _, formula in split_mathematics(r"a $\textbf{T$^3$N}$ b $x$")] == [
        None, r"\textbf{T$^3$N}", None, "x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "formula",
    [
        r"\def\a{b}\a", r"\newcommand{\a}{b}\a", r"\let\a=b",
        r"\begin{align}\label{search-words}a\end{align}", r"a\tag{1}",
        r"\raisebox{9em}{x}", r"\hspace{30em}x", r"\kern-9em x", r"\hspace{-5em}x",
        r"\quad" * 30,
        "(" * (OPEN_BRACKETS + 1), r"\left(" * 30, r"\langle" * 30, r"\{([" * 12,
        "x" * 1001, r"\R" * 200, "'" * 990,
    ],
)  # fmt: skip
def test_what_a_formula_may_not_do(formula: str) -> None:
    assert to_mathml(formula) is None


@pytest.mark.parametrize(
    "bomb",
    [
        "(" * 990, "([" * 400, r"\{ " * 300, r"\lfloor" * 140, "{(" * 400, r"\left(" * 160,
        r"\nicefrac" * 100, r"\R" * 450, "{" * 990, "x^{" * 300, r"\sqrt" * 190, "_" * 990,
        r"\frac{(((((((}{(((((((}" * 30, r"\begin{matrix}" * 60, "&" * 990, r"\\" * 490,
        "((((((((" + "x" * 900, r"\substack" * 100, "$" * 990, r"\text{$" * 120,
        r"\def\a{\b\b}\def\b{\c\c}" * 30,
    ],
)  # fmt: skip
def test_no_formula_takes_long_or_becomes_large(bomb: str) -> None:
    start = process_time()
    mathml = to_mathml(bomb)
    list(split_mathematics(f"${bomb}$" * 20))
    assert process_time() - start < 4  # the bound is 0.2 s; unbounded bombs take hours
    assert mathml is None or len(mathml) <= LARGEST_MATHML


def test_formulas_carry_no_inline_style_and_no_color() -> None:
    for formula in (
        r"\color{red}x", r"\begin{aligned}a&=b\\c&=d\end{aligned}", r"a\!b",
        r"\begin{array}{|c|l|}\hline a&b\\\hline\end{array}", r"\begin{cases}a\\b\end{cases}",
    ):  # fmt: skip
        mathml = to_mathml(formula)
        assert mathml is not None, formula
        assert "style=" not in mathml.replace("displaystyle=", "").replace("mathstyle=", "")
        assert "color" not in mathml


def test_every_class_of_a_formula_has_a_rule() -> None:
    rules = (PROJECT / "generator/theme/assets/site.css").read_text()
    for name in filter(None, CLASSES.values()):
        assert f".{name} {{" in rules, name
    for notation in re.findall(
        r'notation="([^"]+)"', str(to_mathml(r"\cancel{a}\xcancel{b}\boxed{c}"))
    ):
        assert f'menclose[notation="{notation}"]' in rules or f'[notation="{notation}"]' in rules


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        ("10^{-8}", "10⁻⁸"),
        (r"\frac{a+b}{2n}", "(a+b)/2n"),
        (r"\binom{n}{k}", "(n choose k)"),
        (r"\sqrt{x+1}, \sqrt[3]{n}", "√(x+1), ∛n"),
        (r"x_{ij}^{2}, y_{max}, z^{a,b}", "xᵢⱼ², y_max, z^(a,b)"),
        (r"\mathbb{R}^d, \mathcal{L}, \mathbf{x}", "ℝᵈ, L, x"),
        (r"\hat{x}, \bar{y}, \vec{v}, \dot{q}", "x̂, ȳ, v⃗, q̇"),
        (r"x=-1\leq y", "x = −1 ≤ y"),
        (r"O(n\log n)", "O(n log n)"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"90^\circ, x^*, f'", "90°, x∗, f′"),
        (r"10^3\,\text{km}", "10³ km"),
        ("1{,}000", "1,000"),
        (r"\sim 10", "∼10"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a, b; c, d)"),
    ],
)
def test_a_formula_as_a_line_of_text(formula: str, line: str) -> None:
    assert to_text(formula) == line


def test_what_a_line_cannot_say_has_no_text() -> None:
    assert to_text(r"\widehat{ABC}") is None
    assert to_text(r"\nosuch{x}") is None
