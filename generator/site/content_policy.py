"""The content security policy of every page (W3C CSP 3): what a page may load and run.

All that a page needs stands on the site itself, so nothing else is allowed: no inline script or
style, no `eval`, no other host. The owner's settings add to that.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

SELF = "'self'"
SCRIPTS = f"script-src {SELF}"
"""How the scripts that a page may run begin in its policy."""
TRUSTED_TYPES = "trusted-types"
OWN_TYPES = "papers"
"""The policy of Trusted Types in `theme/assets/every_page/trusted.js` (W3C Trusted Types)."""
DIRECTIVES = (
    "connect-src", "font-src", "form-action", "frame-src", "img-src", "media-src", "script-src",
    "style-src", "style-src-attr", TRUSTED_TYPES,
)  # fmt: skip
"""What the owner may add to."""
ALWAYS = ("default-src", "script-src", "form-action")
"""What stands in every policy; for the others `default-src` counts."""
SERVICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"submit": ("https://api.crossref.org", "https://api.datacite.org")}
)
"""The services that the script of a page asks, by the script's name."""

COMMENTS = "https://giscus.app"
"""The service that shows discussions, in a frame on papers' pages."""
PAPER_SCRIPT = "paper_page"
"""The script of those pages."""


def content_policies(
    added: Iterable[str],
    styles: Iterable[str] = (),
    scripts: Iterable[str] = (),
    *,
    have_comments: bool = False,
) -> dict[str, str]:
    """The policy of the page with each script of SERVICES, of papers' pages where they
    `have_comments` and, under the empty name, of all others. `added` are directives with sources,
    from the owner's settings; `styles` and `scripts` are the addresses of the owner's own, of which
    some may be on other hosts.

    Scripts of the owner's may know nothing of Trusted Types, so these are required only where
    there are none, or where `added` names the policies that they make."""
    scripts = list(scripts)
    sources: dict[str, list[str]] = {
        "default-src": [],
        "script-src": list(_hosts(scripts)),
        "img-src": ["data:"],  # Material's icons
        "style-src": list(_hosts(styles)),
        "form-action": [],
    }
    for line in added:
        directive, *more = line.split()
        scripts += more if directive == "script-src" else ()
        sources.setdefault(directive, []).extend(more)
    types = sources.pop(TRUSTED_TYPES, [])
    ends = ["base-uri 'none'", "object-src 'none'"]
    if types or not scripts:
        ends += ["require-trusted-types-for 'script'", " ".join([TRUSTED_TYPES, OWN_TYPES, *types])]
    policies = {
        script: ";".join([*_directives(sources, services), *ends])
        for script, services in {"": (), **SERVICES}.items()
    }
    if have_comments:
        framed = {**sources, "frame-src": [*sources.get("frame-src", []), COMMENTS]}
        policies[PAPER_SCRIPT] = ";".join([*_directives(framed, ()), *ends])
    return policies


def _directives(sources: Mapping[str, list[str]], services: Iterable[str]) -> Iterator[str]:
    connected = [*services, *sources.get("connect-src", [])]
    for directive, hosts in {**sources, "connect-src": connected}.items():
        if hosts or directive in ALWAYS:
            yield " ".join([directive, SELF, *dict.fromkeys(hosts)])


def _hosts(addresses: Iterable[str]) -> Iterator[str]:
    """The origin, or the host, of each of `addresses` that is not on the site itself."""
    for address in addresses:
        parts = urlsplit(address)
        if parts.netloc:
            yield f"{parts.scheme}://{parts.netloc}" if parts.scheme else parts.netloc
