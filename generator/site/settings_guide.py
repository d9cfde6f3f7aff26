"""The page that lists every setting: those of the plugin from their types, and those of MkDocs and
its theme Material, with what each does here."""

import ast
import sys
from collections.abc import Iterator, Mapping
from inspect import getsource
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from generator.site import settings
from generator.site.settings import Giscus, Intake, Mail, Settings
from generator.site.theme_settings import IGNORED, SUPPORTED

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "tag": "tag: papers.example.org,2025",
        "author_pages_from": "author_pages_from: 5",
        "organization_pages_from": "organization_pages_from: 3",
        "future": "future: true",
        "history": "history: true",
        "contributors": "contributors: false",
        "citations": "citations: [papers, days, topics]",
        "api": "api: [papers, days, topics, changes]",
        "exports": "exports: [bib, jsonl, csv, sqlite, parquet]",
        "markdown": "markdown: [topics, months]",
        "feeds": "feeds: [daily, weekly, corrections]",
        "json_archives": "json_archives: true",
        "hub": "hub: https://hub.example.org/",
        "mail": "mail: {sender: papers@example.org}",
        "comments": "comments: {repo: ada/papers, repo_id: R_kgDOxxxxxx, category: Papers, "
        "category_id: DIC_kwDOxxxxxx}",
        "intake": "intake: {arxiv: [math.CO], at_most: 20}",
        "pictures": "pictures: true",
        "content_policy": 'content_policy: ["img-src https://images.example.org"]',
        "mail.sender": "sender: papers@example.org",
        "mail.list_address": "list_address: readers@lists.example.org",
        "mail.subscribe_url": "subscribe_url: https://lists.example.org/readers",
        "mail.unsubscribe_url": "unsubscribe_url: https://lists.example.org/leave?who=",
        "mail.unsubscribe_mailbox": "unsubscribe_mailbox: leave@lists.example.org",
        "comments.repo": "repo: ada/papers",
        "comments.repo_id": "repo_id: R_kgDOxxxxxx",
        "comments.category": "category: Papers",
        "comments.category_id": "category_id: DIC_kwDOxxxxxx",
        "intake.arxiv": "arxiv: [math.CO, math.GR]",
        "intake.arxiv_queries": "arxiv_queries: ['abs:\"random graph\" AND cat:math.PR']",
        "intake.hugging_face": "hugging_face: true",
        "intake.feeds": "feeds: [https://journal.example.org/articles.rss]",
        "intake.files": "files: [to-read.txt]",
        "intake.at_most": "at_most: 20",
    }
)
"""How each setting of the plugin may be written."""
HEAD = """\
---
description: Every setting of a site in mkdocs.yml, with its default, its effect and an example.
---

# Settings

All settings stand in `mkdocs.yml`. `papers settings` prints this page. A misspelt setting of the
plugin is a fault that names the most similar one. A setting of Material that has no effect here is
named at each build, with the reason.

## The plugin `papers`

They stand below `- papers:` in `plugins`. Only `tag` is required.
"""
MATERIAL = """
## MkDocs and Material

Settings of MkDocs that are not listed here work as MkDocs documents them.
"""
NO_EFFECT = """
## Settings of Material without effect

Pages load only the site's own scripts, styles and fonts, and nothing from other hosts.
"""


def settings_guide() -> str:
    """The page, as Markdown."""
    return "".join(line + "\n" for line in _lines()).replace("\n\n\n", "\n\n")


def _lines() -> Iterator[str]:
    yield HEAD
    yield from _table(Settings)
    yield "\n### Settings of `mail`\n"
    yield from _table(Mail, "mail.")
    yield "\n### Settings of `comments`\n"
    yield from _table(Giscus, "comments.")
    yield "\n### Settings of `intake`\n"
    yield from _table(Intake, "intake.")
    yield MATERIAL
    yield "| setting | what it does here |\n|---|---|"
    yield from (f"| `{name}` | {_cell(effect)} |" for name, effect in SUPPORTED.items())
    yield NO_EFFECT
    yield "| setting | why, and what to do instead |\n|---|---|"
    yield from (f"| `{name}` | {_cell(reason)} |" for name, reason in IGNORED.items())


def _table(model: type[BaseModel], above: str = "") -> Iterator[str]:
    effects = _docstrings(model)
    yield "| setting | default | what it does | example |\n|---|---|---|---|"
    for name, field in model.model_fields.items():
        default = "required" if field.is_required() else f"`{_written(field.default)}`"
        yield f"| `{name}` | {default} | {_cell(effects[name])} | `{EXAMPLES[above + name]}` |"


def _written(value: Any) -> str:
    """A default as one writes it in YAML."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """What the source says below each field of `model`: a string there is kept nowhere else."""
    module = ast.parse(getsource(sys.modules[settings.__name__]))
    classes = {it.name: it for it in module.body if isinstance(it, ast.ClassDef)}
    texts = {}
    for field, text in pairwise(classes[model.__name__].body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(text, ast.Expr)
            assert isinstance(text.value, ast.Constant)
            texts[field.target.id] = str(text.value.value)
    return texts


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
