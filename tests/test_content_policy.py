"""What pages may load and run, and that none of them needs more."""

import re
from pathlib import Path

import pytest
from lxml import html

from generator.entries.faults import FaultsFound
from generator.generating.configuration import site_of
from generator.site.content_policy import OWN_TYPES, SERVICES, content_policies
from tests.conftest import PROJECT, config

ASSETS = PROJECT / "generator/theme/assets"
REQUIRED = "require-trusted-types-for 'script'"
NEED_TRUST = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|parseFromString|createContextualFragment|"
    r"document\.write|srcdoc|serviceWorker\.register|new (?:Shared)?Worker\(|setHTMLUnsafe|"
    r"\beval\(|new Function"
)


def policy(*added: str, styles: tuple[str, ...] = (), scripts: tuple[str, ...] = ()) -> list[str]:
    return content_policies(added, styles, scripts)[""].split(";")


def test_a_page_loads_from_its_site_alone() -> None:
    assert policy() == [
        "default-src 'self'", "script-src 'self'", "img-src 'self' data:", "form-action 'self'",
        "base-uri 'none'", "object-src 'none'", REQUIRED, f"trusted-types {OWN_TYPES}",
    ]  # fmt: skip


def test_the_form_may_ask_the_services_that_its_script_asks() -> None:
    text = (ASSETS / "submit/services.js").read_text()
    assert set(re.findall(r"https://[^/]+", text)) == set(SERVICES["submit"])
    assert "connect-src 'self' https://api.crossref.org https://api.datacite.org" in (
        content_policies([])["submit"].split(";")
    )


def test_the_owners_files_on_other_hosts_are_allowed() -> None:
    given = policy(
        styles=("styles/own.css", "https://fonts.example.org/one.css?family=A"),
        scripts=("//scripts.example.org/count.js", "javascripts/own.js"),
    )
    assert "style-src 'self' https://fonts.example.org" in given
    assert "script-src 'self' scripts.example.org" in given


def test_scripts_of_the_owner_need_no_trusted_types_unless_they_name_theirs() -> None:
    for own in (policy(scripts=("own.js",)), policy("script-src 'sha256-abc='")):
        assert not [directive for directive in own if "trusted" in directive]
    named = policy("trusted-types default", scripts=("own.js",))
    assert named[-2:] == [REQUIRED, f"trusted-types {OWN_TYPES} default"]


def test_the_owner_adds_to_a_directive_and_repeats_nothing() -> None:
    given = policy("img-src https://a.example https://b.example", "img-src https://a.example")
    assert "img-src 'self' data: https://a.example https://b.example" in given


@pytest.mark.parametrize(
    "line",
    ["img-src", "default-src *", "img-src  a", "img-src a; script-src b", 'img-src "a', "x y"],
)
def test_what_is_no_source_is_a_fault_of_the_settings(line: str, project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text().replace(
        "    history:", f"    content_policy: ['{line}']\n    history:"
    )
    settings.write_text(text)
    with pytest.raises(FaultsFound, match="is no directive with sources"):
        site_of(config(project))


def test_every_page_has_a_policy_and_nothing_inline(invented_site: Path, own_site: Path) -> None:
    pages = [*invented_site.rglob("*.html"), *own_site.rglob("*.html")]
    assert len(pages) > 80
    for page in pages:
        root = html.parse(page).getroot()
        assert len(root.xpath("//head/meta[@http-equiv='content-security-policy']")) == 1, page
        names = {name for each in root.iter() for name in each.keys()}  # noqa: SIM118
        assert not [name for name in names if name == "style" or name.startswith("on")], page
        assert root.xpath("//style | //base | //iframe | //object | //embed") == [], page
        for script in root.xpath("//script"):
            assert script.get("src") or script.get("type", "").endswith("json"), page


def test_one_module_makes_markup_and_workers_of_text() -> None:
    using = {
        path.name
        for path in ASSETS.rglob("*.js")
        if "snowball" not in path.parts and NEED_TRUST.search(path.read_text())
    }
    assert using == {"trusted.js"}
