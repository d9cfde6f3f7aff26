"""The files of a new repository: templates in `repository/`, in the language of the site and filled
with the owner's answers.

Nothing in them is the program's: it comes in as the requirement that `requirements.txt` pins. The
program maintains those of them that are the same in each repository.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from slugify import slugify

from generator import __version__
from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import build_json_schema, entry_path
from generator.entries.phrases import translatable
from generator.entries.topics import FILE_NAME
from generator.site.addresses import SCHEMA
from generator.site.hosting import PAPERS
from generator.site.language import Language, language_of
from generator.starting.fields import Field, in_yaml
from generator.system.hashing import hash_bytes
from generator.typeset.wording import speak

FOLDER = Path(__file__).parent / "repository"
WHEELS = "wheels"
"""Where a wheel lies that the program was installed from, and no registry has."""
LICENSES = {
    "cc0": (
        translatable("public domain (CC0 1.0)"),
        "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
    ),
    "cc-by": (
        translatable("Creative Commons Attribution 4.0"),
        "https://creativecommons.org/licenses/by/4.0/legalcode",
    ),
    "mit": (translatable("MIT License"), "https://opensource.org/license/mit"),
    "reserved": (translatable("all rights reserved"), ""),
}
"""What may be chosen for everything in the repository but the entries: a name, which is a message,
and the address of the legal text."""
HOSTS_FOLDER = Path(__file__).parent / "hosts"
TIMER = ("server/papers.service", "server/papers.timer")
HOSTS = {
    "github": (),
    "gitlab": (".gitlab-ci.yml",),
    "nginx": ("server/nginx.conf", *TIMER),
    "caddy": ("server/Caddyfile", *TIMER),
}
"""Where a site may be published, and the files in `hosts/` that this needs besides."""
NAMED_HOST = "papers.example.org"
"""The host in these files, in whose place the owner's stands."""
MAINTAINED = ("Makefile", "requirements-locked.txt", ".gitattributes", ".gitignore")
GITHUB = ".github/"
WORKFLOWS = f"{GITHUB}workflows/"
"""The files that the program maintains: those that are in no owner's name."""
SPOKEN = ("Makefile", WORKFLOWS)
"""Those of them that hold words for people: what `make help` and the runs of workflows show."""
SIGNATURE = re.compile(rb"# Written by Daily Papers [\d.]+ \((?P<hash>[0-9a-f]+)\);.*\n")
MARKS: Mapping[str, Any] = {
    "variable_start_string": "[[",
    "variable_end_string": "]]",
    "block_start_string": "[%",
    "block_end_string": "%]",
    "comment_start_string": "[##",
    "comment_end_string": "##]",
}
"""What begins and ends an expression, a statement and a comment of a template."""
FILES = sorted(it.relative_to(FOLDER).as_posix() for it in FOLDER.rglob("*") if it.is_file())
MAX_HINT = 100
"""A longer description of a field is cut after its first sentence."""
SENTENCE_END = re.compile(r"(?<=\.) |(?<=。)")


@dataclass(frozen=True)
class Answers:
    """What an owner says of a new site. `address` ends in a slash; `repository` is the address of
    the repository, or empty; `topics` are names, none for those of the field; `host` is one of
    HOSTS; `wheel` is the name and the content of the wheel that the program was installed from,
    where it was one."""

    name: str
    address: str
    field: Field
    day: date
    language: str = "en"
    topics: tuple[str, ...] = ()
    repository: str = ""
    host: str = "github"
    license: str = "cc0"
    wheel: tuple[str, bytes] | None = None


def repository_files(answers: Answers) -> Mapping[str, bytes]:
    """The content of each file of the repository, by path."""
    language = language_of(answers.language)
    topics, entry = _topics(answers, language), _entry(answers, language)
    values = _values(answers, language, topics, entry)
    templates = repository_templates(language)
    files = {name: templates.get_template(name).render(values).encode() for name in owners_files()}
    files |= {**maintained_files(language), **_host_files(answers)}
    if answers.host == "gitlab":
        files = {name: content for name, content in files.items() if not name.startswith(GITHUB)}
    files[f"{PAPERS}/{FILE_NAME}"] = topics.encode()
    files[f"{PAPERS}/{entry_path(answers.field.id, answers.day)}"] = entry.encode()
    if answers.wheel:
        name, content = answers.wheel
        files[f"{WHEELS}/{name}"] = content
    return dict(sorted(files.items()))


def owners_files() -> Iterator[str]:
    """The names of the templates of files that are in the owner's name."""
    return (name for name in FILES if not _is_maintained(name))


def spoken_files() -> Iterator[str]:
    """The names of the templates that hold words."""
    return (name for name in FILES if not _is_maintained(name) or name.startswith(SPOKEN))


def maintained_files(language: Language) -> Mapping[str, bytes]:
    """The content of each file that the program maintains, by path, in a `language`: signed
    in its first line with the version, and with the hash of the rest, which tells whether somebody
    changed it."""
    return {
        name: _sign(_content(name, language), language) for name in FILES if _is_maintained(name)
    }


def _content(name: str, language: Language) -> bytes:
    if name.startswith(SPOKEN):
        return repository_templates(language).get_template(name).render().encode()
    return (FOLDER / name).read_bytes()


def _host_files(answers: Answers) -> Mapping[str, bytes]:
    """The content of the files for the host of the site, by path."""
    name = (urlsplit(answers.address).hostname or NAMED_HOST).encode()
    return {
        path: (HOSTS_FOLDER / path).read_bytes().replace(NAMED_HOST.encode(), name)
        for path in HOSTS[answers.host]
    }


def _is_maintained(name: str) -> bool:
    return name.startswith((*MAINTAINED, WORKFLOWS))


def _sign(content: bytes, language: Language) -> bytes:
    """`content` below a line whose beginning, which programs read, is in no language."""
    signature = f"# Written by Daily Papers {__version__} ({hash_bytes(content)}); "
    renewed = language.gettext("papers upgrade renews it unless you change it.")
    return f"{signature}{renewed}\n".encode() + content


def without_signature(content: bytes) -> bytes:
    """The `content` of a file that the program maintains, without the line that signs it."""
    signature = SIGNATURE.match(content)
    return content[signature.end() :] if signature else content


def is_unchanged(content: bytes) -> bool:
    """Whether a file has the `content` that some version of the program gave it."""
    signature = SIGNATURE.match(content)
    return (
        signature is not None
        and signature["hash"] == hash_bytes(without_signature(content)).encode()
    )


def topic_slug(name: str) -> str:
    """The slug of a new topic of this `name`; empty where the name has no letter or digit."""
    return slugify(name, max_length=MAX_LENGTH["slug"])


def requirement(wheel: tuple[str, bytes] | None = None, extras: str = "") -> str:
    """The lines of `requirements.txt` that pin the program, with `extras` such as `[parquet]`: by
    its version, and by its hash where the `wheel` lies in the repository."""
    pin = f"daily-papers{extras}=={__version__}\n"
    if not wheel:
        return pin
    return f"--find-links {WHEELS}\n{pin.rstrip()} --hash=sha256:{sha256(wheel[1]).hexdigest()}\n"


def _values(answers: Answers, language: Language, topics: str, entry: str) -> Mapping[str, object]:
    """What the templates know, with the texts of the topics and of the first entry."""
    title, url = answers.field.title, urlsplit(answers.address)
    license, legal_text = LICENSES[answers.license]
    slugs = list(yaml.safe_load(topics))
    return {
        "answers": answers,
        "host_files": HOSTS[answers.host],
        "field": title and language.gettext(title),
        "tag": f"{(url.hostname or '').lower()},{answers.day.year}",
        "topics": slugs,
        "topic_list": language.comma.join(f"`{slug}`" for slug in slugs),
        "entry": entry,
        "entry_file": f"{PAPERS}/{entry_path(answers.field.id, answers.day)}",
        "schema": f"{answers.address}{SCHEMA.url}",
        "hints": list(_hints(language)),
        "license": ": ".join(filter(None, [language.gettext(license), legal_text])),
        "requirement": requirement(answers.wheel),
    }


def _topics(answers: Answers, language: Language) -> str:
    """The text of `papers/topics.yaml`: the owner's topics, or else those of the field."""
    about = language.gettext("The topics that papers of this site may have, sorted by slug.")
    if not answers.topics:
        return f"# {about}\n{answers.field.topics_in(language)}"
    topics = {
        topic_slug(name): {
            "name": name,
            "description": language.gettext("Papers on “%(topic)s”.", topic=name),
        }
        for name in answers.topics
    }
    written = yaml.safe_dump(dict(sorted(topics.items())), allow_unicode=True, sort_keys=False)
    return f"# {about}\n{written}"


def _entry(answers: Answers, language: Language) -> str:
    """The text of the first entry, with the first of the owner's topics where there are some."""
    return answers.field.entry_in(language, [topic_slug(name) for name in answers.topics[:1]])


def _hints(language: Language) -> Iterator[tuple[str, bool, str]]:
    """Each field of an entry: its name, whether every entry has it, and what it is for."""
    required = build_json_schema()["required"]
    for name, description in field_descriptions().items():
        hint = language.gettext(description)
        short = hint if len(hint) <= MAX_HINT else SENTENCE_END.split(hint)[0]
        yield name, name in required, short.replace("|", r"\|").replace("\n", " ")


def field_descriptions() -> Mapping[str, str]:
    """What each field of an entry is for: messages, by the names of the fields."""
    schema = build_json_schema()
    properties = schema["properties"].items()
    return {name: it.get("description") or _resolve(it, schema) for name, it in properties}


def _resolve(about: Mapping[str, str], schema: Mapping[str, dict[str, dict[str, str]]]) -> str:
    return schema["$defs"][about["$ref"].rpartition("/")[2]]["description"]


@lru_cache(maxsize=1)
def repository_templates(language: Language) -> Environment:
    """The templates in a `language`. Their marks are those that neither Jinja's usual texts nor
    workflows have."""
    templates = Environment(  # noqa: S701 - nothing of it is HTML
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        **MARKS,
    )
    templates.filters["yaml"] = in_yaml
    speak(templates, language)
    return templates
