"""The site without a connection: the page that says what is kept, and the manifest by which a
browser installs the site (W3C Web Application Manifest)."""

import json
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page

LIGHT = "#fcfbf7"
"""The colour of pages, `--page` in theme/assets/site.css; pages themselves say what theirs is."""
ICONS = (
    {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "assets/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
)


def offline_page(catalogue: Catalogue, site: Site) -> Document:
    """`/offline/`, which names the pages that a browser always keeps; a script adds others."""
    newest = next(iter(catalogue.days), None)
    return Document(addresses.OFFLINE.file, _offline, (site, newest))


def _offline(site: Site, newest: date | None) -> str:
    gettext = site.language.gettext
    return markdown_page(
        site.language,
        addresses.OFFLINE,
        title=gettext("Offline"),
        description=gettext("The pages that this browser keeps for where there is no connection."),
        template="offline.md",
        script="offline",
        newest=newest,
    )


def web_manifest(site: Site) -> Document:
    """`/manifest.json`. Its addresses are relative to its own, so that it is right below a path."""
    return Document(addresses.WEB_MANIFEST.file, _manifest, (site,))


def _manifest(site: Site) -> str:
    is_ours = site.icon == Site.icon
    manifest = {
        "name": site.name,
        "short_name": site.name,
        "description": site.description,
        "lang": site.language.tag,
        "dir": site.language.direction,
        "start_url": ".",
        "scope": ".",
        "display": "standalone",
        "theme_color": LIGHT,
        "background_color": LIGHT,
        "icons": ICONS if is_ours else [{"src": site.icon, "sizes": "any"}],
    }
    return f"{json.dumps(manifest, ensure_ascii=False, indent=1)}\n"
