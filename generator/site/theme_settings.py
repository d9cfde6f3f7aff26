"""Settings of MkDocs and Material that owners know: what they do here, or why they do nothing."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from generator.entries.faults import find_nearest
from generator.entries.values import Line

SUPPORTED: Mapping[str, str] = MappingProxyType(
    {
        "site_name": "The name in the masthead, in titles, feeds and shared links. Required.",
        "site_url": "The address of the site; a path below a host works. Required.",
        "site_description": "One sentence for search engines and feeds.",
        "site_author": "The author that pages name to search engines.",
        "copyright": "A line at the foot of each page; may be HTML.",
        "repo_url, edit_uri": 'Add "Correct this entry" to papers and the last step to Submit.',
        "nav": 'Replaces the navigation; must have the home page. Sections are headings in "Menu".',
        "theme.language": "The language of the interface: `en`, `ar`, `de`, `ja` or `zh`, with "
        "a territory where dates differ, as `de-AT`. For any other, pages have its tag (`lang`), "
        "and the interface speaks English.",
        "theme.font": "`false` leaves titles and formulas in the fonts of the reader's system; "
        "otherwise the site has one for each itself (about 65 kB, once). For others, put them into "
        "docs/, and set --serif (titles), --notes, --sans and --mathematics of :root in a "
        "stylesheet that extra_css names.",
        "theme.logo": "A picture in docs/ before the site's name.",
        "theme.favicon": "The site's icon, in docs/, in browsers and feeds.",
        "theme.custom_dir": "A folder whose files replace those of the theme. `main.html` in it "
        "may extend `base.html`, with the blocks `htmltitle`, `site_meta`, `styles`, `extrahead`, "
        "`announce`, `header`, `content`, `footer` and `scripts`.",
        "extra_css": "More stylesheets; custom properties of `:root` set colours, fonts and sizes.",
        "extra_javascript": "More scripts, from the site itself.",
        "extra.social": "Links at the foot of each page, each with `link` and `name`.",
        "extra.alternate": "Links to sites in other languages, with `link`, `name` and `lang`.",
        "extra.generator": "`false` leaves out the programs that made the site.",
        "markdown_extensions": "Extensions other than abbr, admonition, attr_list, def_list, "
        "fenced_code, footnotes, md_in_html, sane_lists, tables and toc have MkDocs render all "
        "pages.",
        "plugins": "Plugins beside `papers` have MkDocs render all pages, which takes longer. "
        "git-revision-date-localized gives generated pages the time of the build: name their "
        "folders in its option `exclude`.",
        "dev_addr": "Where `papers serve` shows the preview.",
    }
)
"""What has an effect, and which."""
IGNORED: Mapping[str, str] = MappingProxyType(
    {
        "theme.palette": "readers choose light or dark by a button; for colours set --accent, "
        "--ink and --page of :root in a stylesheet that extra_css names",
        "theme.font.text": "no font is loaded from another host; put fonts into docs/ and set "
        "--sans and --serif of :root in a stylesheet that extra_css names",
        "theme.font.code": "no font is loaded from another host; put fonts into docs/, and set "
        "--md-code-font of :root in a stylesheet that extra_css names",
        "theme.icon": "pages have no icons of Material; put yours into a template in custom_dir",
        "theme.features": "they belong to scripts of Material, which pages do not load",
        "extra.analytics": "pages count no readers; a script of yours goes into extra_javascript, "
        "and the hosts that it needs into content_policy",
        "extra.consent": "pages load nothing from other hosts, so there is nothing to consent to",
        "extra.homepage": "the name in the masthead always leads to the home page",
        "extra.version": "there is one version of the site",
        "extra.status": "pages have no status",
    }
)
"""What has none, and why."""


OTHERS = ("name", "locale", "static_templates", "papers")
"""Further names in `theme` and in `extra` that are right."""


def _font(value: object) -> object:
    if isinstance(value, str | int) and not isinstance(value, bool):
        raise PydanticCustomError(
            "font",
            "is no choice of fonts here; write false for those of the reader's system, or delete "
            "the line",
        )
    return value


class SocialLink(BaseModel):
    """One of `extra.social`."""

    model_config = ConfigDict(extra="forbid")

    link: Line
    name: Line | None = None
    icon: Line | None = None


class Alternate(BaseModel):
    """One of `extra.alternate`."""

    model_config = ConfigDict(extra="forbid")

    link: Line
    name: Line | None = None
    lang: Line | None = None


class Extra(BaseModel):
    """`extra`, as far as pages show it; templates of the owner's may need more."""

    model_config = ConfigDict(extra="allow")

    social: tuple[SocialLink, ...] | None = None
    alternate: tuple[Alternate, ...] | None = None


class Theme(BaseModel):
    """`theme`, likewise."""

    model_config = ConfigDict(extra="allow")

    logo: Line | None = None
    favicon: Line | None = None
    font: Annotated[object, AfterValidator(_font)] = None
    language: Line | None = None


def misspelt_settings(written: Collection[tuple[str | int, ...]]) -> Iterator[tuple[str, str]]:
    """The settings in `theme` and `extra` among those `written` that have probably another name,
    each with that name."""
    known = {above: set(OTHERS) for above in ("theme", "extra")}
    for setting in (*SUPPORTED, *IGNORED):
        for name in setting.split(", "):
            above, _, below = name.partition(".")
            if below and above in known:
                known[above].add(below.partition(".")[0])
    for path in written:
        if len(path) == 2 and path[0] in known and path[1] not in known[path[0]]:
            meant = find_nearest(str(path[1]), sorted(known[path[0]]))
            if meant:
                yield f"{path[0]}.{path[1]}", meant


def ignored_settings(written: Collection[tuple[str | int, ...]]) -> list[str]:
    """The settings without effect among those `written`, the paths of keys in `mkdocs.yml`."""
    return [name for name in IGNORED if tuple(name.split(".")) in written]
