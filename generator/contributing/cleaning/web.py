"""Addresses on the web."""

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
SECURE = re.compile(
    r"(?:.*\.)?(?:github\.com|github\.io|gitlab\.com|huggingface\.co|arxiv\.org|doi\.org"
    r"|youtube\.com|youtu\.be|openreview\.net|aclanthology\.org|zenodo\.org|google\.com|bitbucket\.org)"
)
FORGES = {"github.com", "gitlab.com", "bitbucket.org", "codeberg.org"}
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|ref|tab|usp|si")
CODE_IN_TEXT = re.compile(
    r"https?://(?:www\.)?(?:github|gitlab)\.com/[\w.-]+/[\w.-]*\w", re.IGNORECASE
)
HF_KINDS = re.compile(r"/(?P<kind>datasets|spaces)/[^/]+/[^/]+|/(?P<model>[^/]+/[^/]+)")
HF_PAGES = {"papers", "blog", "collections", "docs", "organizations", "posts", "datasets", "spaces"}


def address(raw: Any) -> str | None:
    """The web address that `raw` means, tidied: https where the host is known to have it, no
    tracking, and at forges neither trailing slash nor `.git`. None where it is none."""
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
    return _tidied(text)


def _tidied(text: str) -> str | None:
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
        port = parts.port
    except (UnicodeError, ValueError):
        return None
    if parts.scheme not in ("http", "https") or "." not in host or parts.username is not None:
        return None
    host = "github.com" if host == "www.github.com" else host
    scheme = "https" if SECURE.fullmatch(host) and not port else parts.scheme
    path = re.sub(r"//+", "/", parts.path) if host in FORGES else parts.path
    fragment = parts.fragment
    if host in FORGES:
        path = re.sub(r"\.git/?$", "", path.rstrip("/"))
        fragment = "" if fragment.lower() in ("readme", "readme-ov-file") else fragment
    where = f"{host}:{port}" if port else host
    query = _query(parts.query)
    tidy = urlunsplit(
        (
            scheme,
            where,
            quote(path, safe="/%:@!$&'()*+,;=~-._"),
            query,
            quote(fragment, safe="/%:@!$&'()*+,;=~-._?"),
        )
    )
    return tidy if URL.fullmatch(tidy) and len(tidy) <= MAX_LENGTH["url"] else None


def _query(query: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not TRACKING.fullmatch(key)]
    return quote(query, safe="%=&/?:@!$'()*+,;~-._") if kept == pairs else urlencode(kept)


def is_forge(url: str) -> bool:
    """Whether `url` is a repository of source code."""
    parts = urlsplit(url)
    return parts.hostname in FORGES and len(parts.path.strip("/").split("/")) >= 2


def is_paper(url: str) -> bool:
    """Whether `url` is a paper's page rather than something that belongs to a paper."""
    found = parse_reference(url)
    return (found is not None and found.has_arxiv_id) or urlsplit(url).hostname == "arxiv.org"


def kind_at_hugging_face(url: str) -> str | None:
    """`models`, `datasets` or `demos`, where `url` is one of these at Hugging Face."""
    parts = urlsplit(url)
    if parts.hostname not in ("huggingface.co", "hf.co"):
        return None
    found = HF_KINDS.fullmatch(parts.path.rstrip("/"))
    if not found:
        return None
    if found["kind"]:
        return {"datasets": "datasets", "spaces": "demos"}[found["kind"]]
    return None if found["model"].split("/")[0] in HF_PAGES else "models"


def code_in(text: str) -> str | None:
    """The one repository that `text` names; None where there is none or more than one."""
    found = {address(url) for url in CODE_IN_TEXT.findall(text)} - {None}
    return found.pop() if len(found) == 1 else None
