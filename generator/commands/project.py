"""The project in the current folder, as the commands that create or compare entries need it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator import __version__
from generator.contributing.fact_lookup import FactLookup
from generator.contributing.sources.answers import Answers
from generator.contributing.sources.client import Client
from generator.contributing.sources.services import Services
from generator.contributing.topic_proposals import TopicProposer
from generator.entries.faults import did_you_mean, escape_unprintable
from generator.entries.limits import MAX_ITEMS
from generator.entries.topics import Topics
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.generate import CACHE
from generator.generating.loading import topics_in
from generator.site.addresses import SCHEMA
from generator.site.language import Language
from generator.site.settings import Settings
from generator.system.clock import tomorrow


@dataclass(frozen=True)
class Project:
    """The folder of papers, its topics, the address, the language and the settings of the site, and
    the last day that entries may name."""

    folder: Path
    topics: Topics
    url: str
    language: Language
    settings: Settings
    latest: date

    @classmethod
    def here(cls) -> "Project":
        """The project in the current folder. Raises FaultsFound."""
        config = read_config()
        folder = papers_folder(config)
        site = site_of(config)
        latest = date.max if site.settings.future else tomorrow()
        return cls(folder, topics_in(folder), site.url, site.language, site.settings, latest)

    @property
    def root(self) -> Path:
        """The folder of `mkdocs.yml`."""
        return self.folder.parent

    @property
    def schema_url(self) -> str:
        """The address of the JSON Schema of an entry."""
        return f"{self.url}{SCHEMA.url}"

    def fact_lookup(self, *, resumable: bool = False) -> FactLookup:
        """A lookup that names the site to the services, and whose counts are of today in UTC. One
        that is `resumable` keeps the answers for a day."""
        agent = f"daily-papers/{__version__} (+{self.url})"
        answers = Answers(self.root / CACHE / "answers") if resumable else None
        client = Client(agent, report=print_message, answers=answers)
        return FactLookup(client, Services.of(os.environ), datetime.now(UTC).date())

    def topic_proposer(self) -> TopicProposer:
        """What proposes topics from the text of a paper."""
        return TopicProposer(self.folder, self.topics)

    def name_of(self, path: str) -> str:
        """The entry at `path` below the folder, as people name it: papers/2025/01/31/..."""
        return f"{self.folder.name}/{path}"

    def topic_slugs(self, names: Iterable[str]) -> list[str]:
        """The slugs of the topics that a person named, old slugs replaced by new ones. Raises
        UsageError for an unknown topic, with the most similar one, and for more than five."""
        slugs = []
        for name in names:
            if name not in self.topics.slugs:
                hint = did_you_mean(name, self.topics.slugs, "; papers/topics.yaml lists them all")
                raise click.UsageError(f'unknown topic "{escape_unprintable(name)}"{hint}')
            slugs.append(self.topics.slugs[name])
        if len(set(slugs)) > MAX_ITEMS["topics"]:
            raise click.UsageError(f"a paper has at most {MAX_ITEMS['topics']} topics")
        return list(dict.fromkeys(slugs))


def print_message(text: str) -> None:
    """Prints a message to standard error, without characters that control a terminal."""
    click.echo(escape_unprintable(text), err=True)
