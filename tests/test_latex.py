"""TeX in running text becomes Unicode on every road, or stays and is named."""

from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.latex import leftovers, to_stored, to_unicode


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        # accents: with a brace, in a brace, with a space, of signs and of letters, on i and j
        (r"caf\'e caf\'{e} caf{\'e} caf{\'{e}} caf\' e", "café café café café café"),
        (r"Gar\c con Gar\c{c}on Gar{\c c}on", "Garçon Garçon Garçon"),
        (r"\v Sime \u ale \H Osz \k ela \d Tet \r Ase", "Šime ăle Ősz ęla Ṭet Åse"),
        (r"\=Aru ma\.z \b{d} \h{a} \G{a} \t{oo}", "Āru maż ḏ ả ȁ o͡o"),
        (r"na\"\i ve na\"{\i}ve na{\"\i}ve \^\j et", "naïve naïve naïve ĵet"),
        (r"Tr{\'{\^e}}n L\~{\^e} \'{\u{a}}", "Trến Lễ ắ"),
        (r"\'C{}uk and \v s{}umava, \c c{}a", "Ćuk and šumava, ça"),
        # letters with a name, with braces or a letter after them
        (r"R\o nne R{\o}nne R\o{}nne \O stby \AE on \oe il", "Rønne Rønne Rønne Østby Æon œil"),
        (r"\L ukowicz \DJ ani \dj\ Gro\ss e \aa rsta", "Łukowicz Đani đ Große årsta"),
        (r"5 \AA{} or 5 \AA wide", "5 Å or 5 Å wide"),
        (r"tern\textquoteright s nest, \lq so\rq{} said", "tern’s nest, ‘so’ said"),
        # symbols of \text commands, with an empty argument and without
        (r"p \textless{} 0.05 \textgreater 1", "p < 0.05 > 1"),
        (r"{\textless}b{\textgreater} \textbar{} 5\texteuro{}", "<b> | 5€"),
        (r"\textemdash{} 20\textdegree{}C \texttrademark", "— 20°C ™"),
        # escapes inside of groups, font switches, scripts, signs without ink
        (r"Salt{\&}Sand 5{\%} no{\_}name {\#}1", "Salt&Sand 5% no_name #1"),
        (r"{\it in situ}, {\bf 12}, {\em x} and {\sc Tern}", "in situ, 12, x and Tern"),
        (r"\bf Bold title, \textbf{so}", "Bold title, so"),
        (r"\textit {Sterna} in \emph  {situ}, {\bf{12}}", "Sterna in situ, 12"),
        (r"\glqq Tern\grqq{} {\flqq}Sand{\frqq}", "„Tern“ «Sand»"),
        (r"H\textsubscript{2}O, 9\textsuperscript{th}, m\textsuperscript{{-2}}", "H₂O, 9th, m⁻²"),
        (r"shore\-line of\/f 10\,000 a\ b", "shoreline off 10 000 a b"),
        (r"Fig.~2 of A.~Tern, see~\cite{x}", r"Fig. 2 of A. Tern, see \cite{x}"),
        ("5~10 of ~30 at https://a.example/~tern", "5~10 of ~30 at https://a.example/~tern"),
        (r"\ifmmode \alpha \else alpha\fi{} rays", "alpha rays"),
        # quotes outside of code
        ("``so'' `so' ``so\" ''so''", "“so” ‘so’ “so” “so”"),
        ("`code` isn't 5' 6'' f''(x)", "`code` isn't 5' 6'' f''(x)"),
        (r"\eg, nets \ie{} traps, \etc.", "e.g., nets i.e. traps, etc."),
    ],
)
def test_a_command_with_one_reading_is_replaced(given_text: str, expected: str) -> None:
    assert to_unicode(given_text) == expected
    assert is_normalized("NFC", to_unicode(given_text))


@pytest.mark.parametrize(
    "given_text",
    [
        r"we present \ours and {\method}",
        r"as \cite{tern} and \footnote{a} say",
        r"\d+ and \w, C:\.git, \b{several words}",
        r"the set {a, b} and {GULL} and {}",
        r"\textbf{never closed",
        "a } that closes nothing { and one open",
        "run --strict <!-- -->",
    ],
)
def test_what_has_no_reading_stays(given_text: str) -> None:
    assert to_unicode(given_text) == given_text


def test_what_stays_is_named() -> None:
    assert leftovers(r"S{\o}ren") == []
    assert leftovers(r"{\"o} {\ours} \cite{x}") == ["{", r"\ours", "}", r"\cite", "{", "}"]


def test_text_that_is_read_again_keeps_its_meaning() -> None:
    assert to_stored(r"\'Etude for \$5 or {\$}10") == r"Étude for \$5 or \$10"
    assert to_stored(r"\textbackslash{}alpha, \textasciitilde{}x") == (
        r"\textbackslash{}alpha, \textasciitilde{}x"
    )
    assert to_unicode(to_stored(r"\textbackslash alpha")) == r"\ alpha"


@given(st.text(alphabet="\\{}'`\"~-=.cvuio aeTx&%$#_/tbf", max_size=60))
def test_any_text_is_converted_once_and_for_all(given_text: str) -> None:
    converted = to_unicode(given_text)
    assert len(converted) <= 8 * len(given_text) + 8


def test_deep_groups_and_long_text_take_linear_time() -> None:
    for bomb in ("{" * 20_000, "{\\it " * 5_000 + "}" * 5_000, "\\'" * 20_000, "`" * 20_000):
        assert to_unicode(bomb)
