"""The language of a site: its words, dates, numbers and lists, and that no word is left out."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from jinja2 import Environment, nodes
from jinja2.visitor import NodeVisitor

from generator.catalogue.catalogue import Catalogue
from generator.entries.dates import PartialDate
from generator.entries.phrases import phrase
from generator.generating.configuration import advice, read_config, site_of
from generator.generating.plan import documents
from generator.site.language import (
    ENGLISH,
    Language,
    catalogue_name,
    language_of,
    languages,
)
from generator.starting.repository import FOLDER, SPOKEN, repository_templates, spoken_files
from generator.typeset.documents import environment
from generator.typeset.typesetting import typeset
from tests.conftest import PROJECT, SITE, TOPICS, paper
from translation.catalogues import files, read, renewed, to_text
from translation.messages import KEYWORDS, extract

GENERATOR = PROJECT / "generator"
DAY = date(2025, 12, 10)
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")
"""A text that runs from left to right among others (Unicode's isolates)."""
FORM_WORDS = re.compile(r' data-words="[^"]*"')
"""Translations for a script, beside the English messages."""
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
TAG = re.compile(r"</?\w+[^>]*>")
CATALOGUES = files()
TRANSLATING = KEYWORDS.keys()


def test_english_is_as_the_messages_are() -> None:
    assert ENGLISH.weekday_date(DAY) == "Wednesday, 10 December 2025"
    assert ENGLISH.long_date(PartialDate(2019)) == "2019"
    assert ENGLISH.short_date(PartialDate(2019, 9)) == "Sep 2019"
    assert ENGLISH.week((2025, 50)) == "Week 50 of 2025"
    assert ENGLISH.number(1249) == "1,249"
    assert ENGLISH.percent(12.0) == "12.0%"
    assert ENGLISH.all_of(["one", "two", "three"]) == "one, two and three"
    assert ENGLISH.any_of(["one", "two", "three"]) == "one, two or three"
    assert ENGLISH.days(date(2025, 12, 8), date(2025, 12, 14)) == "8 to 14 December 2025"
    assert ENGLISH.days(date(2025, 12, 29), date(2026, 1, 4)).startswith("29 December 2025 to 4")
    assert ENGLISH.gettext("100%% of %(name)s", name="%") == "100% of %"


@pytest.mark.parametrize(
    ("tag", "day", "month", "number", "comma", "direction"),
    [
        ("de", "10. Dezember 2025", "Dez. 2025", "1.249", ", ", "ltr"),
        ("de-AT", "10. Dezember 2025", "Dez. 2025", "1.249", ", ", "ltr"),
        ("zh", "2025年12月10日", "2025年12月", "1,249", "、", "ltr"),
        ("ja", "2025年12月10日", "2025年12月", "1,249", "、", "ltr"),
        ("ar", "10 ديسمبر 2025", "ديسمبر 2025", "1,249", "،\u200f ", "rtl"),
    ],
)
def test_dates_numbers_and_lists_are_those_of_the_language(
    tag: str, day: str, month: str, number: str, comma: str, direction: str
) -> None:
    language = Language(tag)
    assert language.long_date(DAY) == day
    assert language.short_month((2025, 12)) == month
    assert language.number(1249) == number
    assert (language.comma, language.direction) == (comma, direction)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("de", "de"), ("de-AT", "de"), ("zh-CN", "zh"), ("zh-Hans", "zh"), ("en-US", "en"),
        ("zh-TW", ""), ("zh-Hant", ""), ("fr", ""), ("xx", ""), ("", ""), ("../de", ""),
    ],
)  # fmt: skip
def test_a_catalogue_serves_for_all_that_is_written_alike(tag: str, name: str) -> None:
    assert catalogue_name(tag) == name
    assert language_of(tag) == (Language(tag) if name else ENGLISH)


def test_what_fills_a_phrase_is_not_translated() -> None:
    """A field, and the title of a paper, may be a word of the catalogue."""
    german = language_of("de")
    assert german.gettext("Evaluation") != "Evaluation"
    said = german.say(phrase('unknown topic "%(slug)s"', slug="Evaluation"))
    assert '"Evaluation"' in said


def test_there_is_a_file_for_each_language() -> None:
    assert set(languages()) == {"en", *(file.stem for file in CATALOGUES)}


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return extract()


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_catalogues_hold_the_messages_that_there_are(file: Path, messages: Catalog) -> None:
    """After a change of words, run `make languages`, and translate what came."""
    old = read(file)
    lacking = [it.id for it in messages if it.id and not old.get(it.id, it.context)]
    former = [it.id for it in old if it.id and not messages.get(it.id, it.context)]
    assert (lacking, former) == ([], [])
    assert to_text(renewed(old, messages, {})) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_every_message_is_translated(file: Path) -> None:
    assert [it.id for it in read(file) if it.id and (it.fuzzy or not all(forms(it)))] == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_translations_have_the_placeholders_and_the_markup_of_their_message(file: Path) -> None:
    wrong = []
    for message in read(file):
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for form in filter(None, forms(message)) if message.id else ():
            of_form = set(PLACEHOLDER.findall(form))
            known = [set(PLACEHOLDER.findall(source)) for source in sources]
            is_right = of_form in known or of_form | {"%(number)s"} in known
            if not is_right or "%" in PLACEHOLDER.sub("", form):
                wrong.append((form, "placeholders"))
            if sorted(TAG.findall(form)) not in [sorted(TAG.findall(it)) for it in sources]:
                wrong.append((form, "markup"))
    assert wrong == []


def test_in_arabic_dates_and_ids_with_hyphens_keep_their_order() -> None:
    """A browser turns the parts of 2025-12-31 round after an Arabic letter."""
    texts = [form for it in read(GENERATOR / "languages/ar.po") if it.id for form in forms(it)]
    bare = [ISOLATED.sub("", text) for text in texts if "<" not in text and "`" not in text]
    assert [text for text in bare if re.search("[0-9]-[0-9]", text)] == []
    assert any(ISOLATED.search(text) for text in texts)


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.mark.parametrize("tag", ["de", "ja"])
def test_a_site_in_another_language_has_no_english_sentence(tag: str) -> None:
    site = replace(SITE, language=Language(tag))
    papers = [typeset(each, TOPICS, site) for each in (paper(), paper(id="2501.00009"))]
    catalogue = Catalogue(tuple(papers), TOPICS)
    made = {it.path: it.text for it in documents(catalogue, site, {}) if it.path.endswith(".md")}
    assert made["days/2025/01/02.md"].count(site.language.long_date(date(2025, 1, 2)))
    messages = [it for it in read(GENERATOR / f"languages/{tag}.po") if it.id]
    sentences = [it.id for it in messages if isinstance(it.id, str) and SENTENCE.search(it.id)]
    plain = [it for it in sentences if not PLACEHOLDER.search(it) and it != site.description]
    shown = {path: FORM_WORDS.sub("", text) for path, text in made.items()}
    assert [(path, it) for path, text in shown.items() for it in plain if it in text] == []


def test_a_language_without_a_catalogue_is_named_once(project: Path) -> None:
    file = project / "mkdocs.yml"
    settings = file.read_text(encoding="utf-8")
    assert "theme.language" not in advice(read_config(str(file)))
    file.write_text(settings.replace("name: material", "name: material\n  language: fr"))
    config = read_config(str(file))
    assert site_of(config).language == ENGLISH
    assert (
        advice(config).count('theme.language is "fr", in which the interface does not speak') == 1
    )
    file.write_text(settings.replace("name: material", "name: material\n  language: de-AT"))
    config = read_config(str(file))
    assert site_of(config).language == Language("de-AT")
    assert "theme.language" not in advice(config)
    assert (config.nav or [])[0] == {"Heute": "index.md"}


# No sentence outside of the catalogue

NO_WORDS = {
    "BibTeX", "RIS", "CSL", "JSON", "ORCID", "RSS", "Atom", "arXiv", "DOI", "Markdown",
    "API", "nbsp", "middot", "mdash",
}  # fmt: skip
"""Names and entities, which are the same in each language."""
HIDDEN = re.compile(
    r"<!--.*?-->|\baria-describedby=\"[^\"]*\"|\bapi/v1/[\w/.-]+|<(style|code|kbd|script|xml)\b.*?</\1>|\{#[^}]*\}|\]\([^)]*\)|{##.*?##}|{#-.*?#}",
    re.DOTALL,
)
"""Comments, code, styles, and the anchors and the targets of links in Markdown."""
READ_ATTRIBUTE = re.compile(r'\b(?:aria-label|title|placeholder|alt|abbr)="([^"]*)"')
WORD = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")
TEMPLATES = [
    file
    for folder in ("typeset/templates", "theme")
    for file in sorted((GENERATOR / folder).rglob("*"))
    if file.suffix in {".md", ".html"}
]


def literal_text(source: str, templates: Environment) -> Iterator[str]:
    """The text of a template that stands in it as it is, outside of `trans` blocks."""
    is_block = is_message = False
    for _, token, value in templates.lex(source):
        is_block = token == "block_begin" or (is_block and token == "whitespace")
        if token == "name" and value in ("trans", "endtrans"):
            is_message = value == "trans"
        elif token == "data":
            yield "\n" if is_message else value
        elif token == "variable_begin":
            yield "\0"


class Strings(NodeVisitor):
    """The texts in the expressions of a template that are no arguments of gettext."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_Call(self, node: nodes.Call) -> None:  # noqa: N802
        if not (isinstance(node.node, nodes.Name) and node.node.name in TRANSLATING):
            self.generic_visit(node)

    def visit_Const(self, node: nodes.Const) -> None:  # noqa: N802
        if isinstance(node.value, str) and SENTENCE.search(node.value):
            self.found.append(node.value)


def words_outside(source: str, templates: Environment) -> list[str]:
    text = HIDDEN.sub(" ", "".join(literal_text(source, templates)))
    read = [*READ_ATTRIBUTE.findall(text), re.sub(r"<[^>]*>", " ", text)]
    words = [word for part in read for word in WORD.findall(part) if word not in NO_WORDS]
    strings = Strings()
    strings.visit(templates.parse(source))
    return words + strings.found


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_templates_hold_no_words_outside_of_the_catalogue(file: Path) -> None:
    """Words of a template stand in `{% trans %}` or in `_()`."""
    ours = file.is_relative_to(GENERATOR / "typeset")
    templates = environment(ENGLISH) if ours else Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701
    assert words_outside(file.read_text(encoding="utf-8"), templates) == []


CODE = re.compile(r"```.*?```|^    [^\n]*|^description:", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"^ *#.*| # .*", re.MULTILINE)
NAMED = re.compile(r"\bname: *(\S*[A-Z].*)|## (\w.*)")
"""The name of a workflow, a job or a step, and what `make help` says of a target."""


@pytest.mark.parametrize("name", [*spoken_files()])
def test_the_files_of_a_new_repository_have_their_words_from_the_catalogue(name: str) -> None:
    source = (FOLDER / name).read_text(encoding="utf-8")
    text = "".join(literal_text(source, repository_templates(ENGLISH)))
    if name.endswith((".md", "LICENSE")):
        assert WORD.findall(CODE.sub("", text)) == []
    elif name.startswith(SPOKEN):  # comments in what the program maintains are for programmers
        assert NAMED.findall(text) == []
    else:
        assert SENTENCE.findall(text) == []


@pytest.mark.parametrize(
    "source",
    [
        "# Notable {#_notable}", '<p aria-label="Onward">{{ x }}</p>', "<p>{{ x }} of them</p>",
        '{{ "at most five" if x }}', "{% trans %}Now{% endtrans %} and then", "[Somewhere](else)",
    ],
)  # fmt: skip
def test_words_outside_are_found(source: str) -> None:
    assert words_outside(source, environment(ENGLISH))


@pytest.mark.parametrize(
    "source",
    [
        "# {{ _('Notable') }} {#_notable}", "{% trans n=x %}{{ n }} of them{% endtrans %}",
        '<p class="intro">BibTeX</p>', "[{{ x }}](somewhere.md)", "<code>papers add</code>",
    ],
)  # fmt: skip
def test_what_is_the_same_in_each_language_is_none(source: str) -> None:
    assert not words_outside(source, environment(ENGLISH))


MODULES = [
    *(it for it in sorted((GENERATOR / "pages").glob("*.py")) if it.stem != "schema"),
    *sorted((GENERATOR / "feeds").glob("*.py")),
    *sorted((GENERATOR / "typeset").glob("*.py")),
    *(GENERATOR / f"mail/{name}.py" for name in ("body", "digest", "message")),
    *(GENERATOR / f"exports/{name}.py" for name in ("guide", "markdown")),
    *(GENERATOR / f"site/{name}.py" for name in ("families", "feed_kinds")),
    GENERATOR / "search/files.py",
    *(
        it
        for it in sorted((GENERATOR / "reviewing").glob("*.py"))
        if it.stem not in {"artifact", "git_changes"}  # what they say, only a run's log shows
    ),
    *(
        GENERATOR / f"entries/{name}.py"
        for name in ("consistency", "date_checks", "remarks", "values")
    ),
]
"""The modules that write for readers, and those that say what is wrong with an entry. JSON Schemas
speak English, to editors and programs."""


def sentences(tree: ast.AST) -> Iterator[str]:
    """The texts of a module that are neither docstrings nor arguments of gettext."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
            name = name.id if isinstance(name, ast.Name) else name
            if name in TRANSLATING:
                continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            plain = re.sub(r"<[^>]*>", "", node.value)
            yield from [node.value] if SENTENCE.search(plain) else []
        yield from sentences(node)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_modules_hold_no_sentence_outside_of_the_catalogue(file: Path) -> None:
    """Sentences for readers are arguments of `gettext` and its like, or of `translatable`."""
    assert list(sentences(ast.parse(file.read_text(encoding="utf-8")))) == []
