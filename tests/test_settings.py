"""Settings that owners know: those that work, those that are named because they do not, and the
page that lists all."""

import re
from pathlib import Path

import pytest
import yaml

from generator.entries.faults import FaultsFound
from generator.generating.configuration import advice, read_config, site_of
from generator.site.settings import Giscus, Intake, Mail, Settings
from generator.site.settings_guide import EXAMPLES
from generator.site.theme_settings import IGNORED, SUPPORTED, ignored_settings
from tests.conftest import config, papers, run
from tests.test_plugin import write

INNER = (
    "social:",
    "lnk:",
    "alternate:",
    "name:",
    "logo:",
    "favicon:",
    "font:",
    "comments:",
    "de:",
    "a.svg",
)
"""How lines below `theme` and `extra` begin."""
COMMENTS = {"papers": {"tag": "a.example,2025", "comments": True}}
BROKEN_MAIN = """{% extends "base.html" %}
{% block announce %}{{ nobody.name }}{% endblock %}
"""
IN_LOOK = {"theme": {"name": "material", "custom_dir": "look"}}
OWN_MAIN = """{% extends "base.html" %}
{% block announce %}<p>An announcement</p>{% endblock %}
{% block footer %}{{ super() }}<p>Below the foot</p>{% endblock %}
"""


@pytest.mark.parametrize("name", [name for name in EXAMPLES if "." not in name])
def test_each_example_is_right(name: str) -> None:
    example = yaml.safe_load(EXAMPLES[name])
    settings = Settings.model_validate({"tag": "a.example,2025", **example})
    assert getattr(settings, name) is not None


def test_each_setting_has_an_example() -> None:
    assert {name for name in EXAMPLES if "." not in name} == set(Settings.model_fields)
    below = {f"mail.{name}" for name in Mail.model_fields}
    below |= {f"intake.{name}" for name in Intake.model_fields}
    below |= {f"comments.{name}" for name in Giscus.model_fields}
    assert {name for name in EXAMPLES if "." in name} == below
    for above, model in (("mail", Mail), ("intake", Intake), ("comments", Giscus)):
        written = [yaml.safe_load(EXAMPLES[f"{above}.{name}"]) for name in model.model_fields]
        model.model_validate({key: value for one in written for key, value in one.items()})


def test_nothing_is_both_supported_and_ignored() -> None:
    assert not SUPPORTED.keys() & IGNORED.keys()
    assert ignored_settings([("theme", "icon"), ("theme", "logo")]) == ["theme.icon"]


def test_a_setting_without_effect_is_named_with_the_reason(project: Path) -> None:
    theme = {"name": "material", "palette": {"primary": "red"}, "features": ["navigation.tabs"]}
    write(project, theme=theme, extra={"analytics": {"provider": "google"}})
    lines = advice(config(project)).splitlines()
    assert [line.partition(":")[2].split()[0] for line in lines] == [
        "theme.palette",
        "theme.features",
        "extra.analytics",
    ]
    assert "has no effect: readers choose light or dark by a button" in lines[0]
    write(project)
    assert advice(config(project)) == ""


def test_settings_of_the_owner_show_in_pages(project: Path) -> None:
    (project / "look").mkdir()
    (project / "look/main.html").write_text(OWN_MAIN)
    (project / "docs/logo.svg").write_text("<svg/>")
    write(
        project,
        theme={
            "name": "material",
            "custom_dir": "look",
            "logo": "logo.svg",
            "favicon": "logo.svg",
            "language": "pt-BR",
            "font": False,
        },
        site_author="Ada <Invent>",
        copyright="Ours &copy;",
        extra={
            "social": [{"link": "https://social.example/?a&b", "name": "Us & others"}],
            "alternate": [{"link": "/de/", "name": "Deutsch", "lang": "de"}],
            "generator": False,
        },
    )
    printed = run("papers", "build", folder=project)
    assert "because" not in printed
    page = (project / "site/about/index.html").read_text()
    assert '<html lang="pt-BR" data-system-fonts>' in page
    assert "preload" not in page
    for part in (
        '<img src="../logo.svg" alt=""> Invented Papers</a>',
        '<link rel="icon" href="../logo.svg">',
        '<meta name="author" content="Ada &lt;Invent&gt;">',
        '<a href="https://social.example/?a&amp;b">Us &amp; others</a>',
        '<a href="/de/" hreflang="de" lang="de">Deutsch</a>',
        "<p>Ours &copy;</p>",
        "<p>An announcement</p>\n<header",
        "</footer><p>Below the foot</p>",
        "<title>About · Invented Papers</title>",
    ):
        assert part in page, part
    assert "Made with" not in page
    assert "assets/icon.svg" not in page


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"theme": {"name": "nonsense"}}, "Unrecognised theme name: 'nonsense'"),
        ({"theme": {"name": "material", "custom_dir": "nowhere"}}, "nowhere') does not exist"),
        ({"plugins": ["nonsense"]}, '"nonsense", which is not installed'),
        ({"nav": [{"About": "about.md"}]}, "index.md"),
        (IN_LOOK, "look/main.html:2: 'nobody' is undefined; correct the template"),
    ],
)
def test_what_cannot_be_built_ends_in_a_sentence(
    project: Path, settings: dict[str, object], sentence: str
) -> None:
    write(project, **settings)
    (project / "look").mkdir()
    (project / "look/main.html").write_text(BROKEN_MAIN)
    printed = papers("build", folder=project, status=1)
    assert sentence in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"site_nam": "A"}, ': site_nam: is no setting; did you mean "site_name"?'),
        ({"plugins": ["paperz"]}, '"paperz", which is not installed; did you mean "papers"?'),
        ({"nav": "index.md"}, ": nav: Expected nav to be a list"),
        ({"copyright": 2025}, ": copyright: Expected type: <class 'str'>"),
        ({"extra": {"social": "x"}}, ": extra.social: is text; write a list"),
        (
            {"extra": {"social": [{"lnk": "x"}]}},
            'social[0].lnk: is no field here; did you mean "li',
        ),
        ({"extra": {"alternate": {"de": "/de/"}}}, ": extra.alternate: is a mapping"),
        ({"extra": {"alternate": [{"name": "D"}]}}, ": extra.alternate[0].link: is missing"),
        ({"theme": {"name": "material", "logo": ["a.svg"]}}, ": theme.logo: is a list; write one"),
        ({"theme": {"name": "material", "favicon": 7}}, ": theme.favicon: is 7; write text"),
        ({"theme": {"name": "material", "font": "A"}}, ': theme.font: "A" is no choice of fonts'),
        ({"plugins": [COMMENTS]}, "comments: is true; write a mapping"),
    ],
)
def test_a_setting_of_the_wrong_kind_or_name_is_a_fault_with_its_line(
    project: Path, settings: dict[str, object], fault: str
) -> None:
    write(project, **settings)
    with pytest.raises(FaultsFound) as found:
        site_of(read_config(str(project / "mkdocs.yml"), strict=True))
    printed = str(found.value)
    assert fault in printed
    place = re.match(r"mkdocs\.yml:([0-9]+):[0-9]+: ", printed)
    assert place, printed
    line = (project / "mkdocs.yml").read_text().splitlines()[int(place[1]) - 1]
    assert line.lstrip(" -").startswith((*settings, *INNER, "paperz"))


def test_a_name_that_is_almost_right_and_a_file_that_is_not_there_are_named(project: Path) -> None:
    write(
        project,
        theme={"name": "material", "favicn": "x.svg", "logo": "nowhere.svg", "mine": True},
        extra={"socail": [], "ours": 1},
        extra_css=["nowhere.css", "https://styles.example/a.css"],
        extra_javascript=["nowhere.js"],
    )
    assert advice(config(project)).splitlines() == [
        'mkdocs.yml: theme.favicn is no setting; did you mean "favicon"?',
        'mkdocs.yml: extra.socail is no setting; did you mean "social"?',
        'mkdocs.yml: theme.logo names "nowhere.svg", which is not there',
        'mkdocs.yml: extra_css names "nowhere.css", which is not there',
        'mkdocs.yml: extra_javascript names "nowhere.js", which is not there',
    ]


def test_a_block_whose_name_is_almost_right_is_named(project: Path) -> None:
    (project / "look").mkdir()
    misspelt = OWN_MAIN.replace("block announce", "block anounce")
    (project / "look/main.html").write_text(misspelt + "{% block ours %}{% endblock %}")
    write(project, **IN_LOOK)
    assert advice(config(project)).splitlines() == [
        'look/main.html: no page has the block "anounce"; did you mean "announce"?'
    ]
