"""Addresses on the web: read from text, and written in one way.

github.com/a/b.git                   https://github.com/a/b
[code](http://github.com/a/b/)       https://github.com/a/b
git@gitlab.com:a/b                   https://gitlab.com/a/b
https://example.org/?utm_source=x    https://example.org/
"""

import re
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from generator.entries.identity import parse_reference
from generator.entries.limits import MAX_LENGTH
from generator.entries.values import URL

MARKDOWN = re.compile(r"\[[^\]]*\]\((?P<url>[^)\s]+)\)")
ANCHOR = re.compile(r"<a\s[^>]*href=[\"'](?P<url>[^\"']+)[\"'].*", re.IGNORECASE | re.DOTALL)
BY_SSH = re.compile(r"(?:ssh://)?git@(?P<host>[\w.-]+)[:/](?P<path>.+)")
WITHOUT_SCHEME = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?", re.I)
HTTPS_HOSTS = re.compile(
    r"(?:.*\.)?(?:github\.com|github\.io|gitlab\.com|huggingface\.co|arxiv\.org|doi\.org"
    r"|youtube\.com|youtu\.be|openreview\.net|aclanthology\.org|zenodo\.org|google\.com|bitbucket\.org)"
)
CODE_HOSTS = {"github.com", "gitlab.com", "bitbucket.org", "codeberg.org"}
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|ref|tab|usp|si")
CODE_IN_TEXT = re.compile(
    r"https?://(?:www\.)?(?:github|gitlab)\.com/[\w.-]+/[\w.-]*\w", re.IGNORECASE
)
HF_KINDS = re.compile(r"/(?P<kind>datasets|spaces)/[^/]+/[^/]+|/(?P<model>[^/]+/[^/]+)")
HF_PAGES = {"papers", "blog", "collections", "docs", "organizations", "posts", "datasets", "spaces"}


def clean_url(raw: Any) -> str | None:
    """The web address in `raw`, which may be in Markdown or HTML; None if there is none. Uses
    https for hosts that are known to have it, removes parameters for tracking, and, from
    repositories, a slash or `.git` at the end."""
    if not isinstance(raw, str):
        return None
    text = re.sub(r"[\x00-\x20\x7f\u200b\ufeff]+", lambda m: " " if " " in m[0] else "", raw)
    text = text.strip().strip("<>").strip()
    wrapped = MARKDOWN.fullmatch(text) or ANCHOR.fullmatch(text)
    text = (wrapped["url"] if wrapped else text).rstrip(".,;")
    ssh = BY_SSH.fullmatch(text)
    if ssh:
        text = f"https://{ssh['host']}/{ssh['path']}"
    elif WITHOUT_SCHEME.fullmatch(text):
        text = f"https://{text}"
    return _normalize(text)


def _normalize(text: str) -> str | None:
    try:
        parts = urlsplit(text)
        host = _ascii_host(parts.hostname) if parts.hostname else ""
        port = parts.port
    except (UnicodeError, ValueError):
        return None
    if parts.scheme not in ("http", "https") or "." not in host or parts.username is not None:
        return None
    host = "github.com" if host == "www.github.com" else host
    scheme = "https" if HTTPS_HOSTS.fullmatch(host) and not port else parts.scheme
    path = re.sub(r"//+", "/", parts.path) if host in CODE_HOSTS else parts.path
    fragment = parts.fragment
    if host in CODE_HOSTS:
        path = re.sub(r"\.git/?$", "", path.rstrip("/"))
        fragment = "" if fragment.lower() in ("readme", "readme-ov-file") else fragment
    url = urlunsplit(
        (
            scheme,
            f"{host}:{port}" if port else host,
            quote(path, safe="/%:@!$&'()*+,;=~-._"),
            _without_tracking(parts.query),
            quote(fragment, safe="/%:@!$&'()*+,;=~-._?"),
        )
    )
    return url if URL.fullmatch(url) and len(url) <= MAX_LENGTH["url"] else None


def _ascii_host(host: str) -> str:
    """A host's name as the Domain Name System has it (RFC 3490). Raises UnicodeError."""
    return host.encode("idna").decode("ascii")


def _without_tracking(query: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not TRACKING.fullmatch(key)]
    return quote(query, safe="%=&/?:@!$'()*+,;~-._") if kept == pairs else urlencode(kept)


def is_repository(url: str) -> bool:
    """Whether `url` is a repository of source code."""
    parts = urlsplit(url)
    return parts.hostname in CODE_HOSTS and len(parts.path.strip("/").split("/")) >= 2


def is_paper_page(url: str) -> bool:
    """Whether `url` is a paper's page rather than something that belongs to a paper."""
    paper = parse_reference(url)
    is_known = paper is not None and paper.has_arxiv_id
    return is_known or urlsplit(url).hostname == "arxiv.org"


def hugging_face_kind(url: str) -> str | None:
    """`models`, `datasets` or `demos` if `url` is one of these at Hugging Face; otherwise
    None."""
    parts = urlsplit(url)
    if parts.hostname not in ("huggingface.co", "hf.co"):
        return None
    match = HF_KINDS.fullmatch(parts.path.rstrip("/"))
    if not match:
        return None
    if match["kind"]:
        return {"datasets": "datasets", "spaces": "demos"}[match["kind"]]
    return None if match["model"].split("/")[0] in HF_PAGES else "models"


def find_repository(text: str) -> str | None:
    """The address of the repository that `text` names, if it names exactly one."""
    urls = {clean_url(url) for url in CODE_IN_TEXT.findall(text)} - {None}
    return urls.pop() if len(urls) == 1 else None
