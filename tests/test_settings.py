"""Settings that owners know: those that work, those that are named because they do not, and the
page that lists all."""

from pathlib import Path

import pytest
import yaml

from generator.generating.configuration import advice
from generator.site.settings import Giscus, Intake, Mail, Settings
from generator.site.settings_guide import EXAMPLES
from generator.site.theme_settings import IGNORED, SUPPORTED, ignored_settings
from tests.conftest import config, run
from tests.test_plugin import write

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
        ({"plugins": ["nonsense"]}, 'The "nonsense" plugin is not installed'),
        ({"nav": [{"About": "about.md"}]}, "index.md"),
    ],
)
def test_what_cannot_be_built_ends_in_a_sentence(
    project: Path, settings: dict[str, object], sentence: str
) -> None:
    write(project, **settings)
    printed = run("papers", "build", folder=project, status=1)
    assert sentence in printed
    assert "Traceback" not in printed
