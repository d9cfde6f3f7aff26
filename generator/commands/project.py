"""The project in the current folder, as the commands that make or compare entries see it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from generator import __version__
from generator.contributing.gathering import Gathering
from generator.contributing.sources import Services
from generator.contributing.sources.client import Client
from generator.entries.faults import did_you_mean, escape_unprintable
from generator.entries.topics import Topics
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.loading import topics_in
from generator.site.addresses import SCHEMA


@dataclass(frozen=True)
class Project:
    """What the commands work with: the folder of papers and its topics, and the site."""

    folder: Path
    topics: Topics
    url: str

    @classmethod
    def here(cls) -> "Project":
        """That of the project in the current folder. Raises FaultsFound."""
        config = read_config()
        folder = papers_folder(config)
        return cls(folder, topics_in(folder), site_of(config).url)

    @property
    def schema_url(self) -> str:
        """The address of the schema."""
        return f"{self.url}{SCHEMA.url}"

    def gathering(self) -> Gathering:
        """Who asks the services, by the name of the site."""
        client = Client(f"daily-papers/{__version__} (+{self.url})", said=say)
        return Gathering(client, Services.of(os.environ), datetime.now(UTC).date())

    def name_of(self, path: str) -> str:
        """The entry at `path` below the folder, as people name it: papers/2025/01/31/..."""
        return f"{self.folder.name}/{path}"

    def slugs(self, said: Iterable[str]) -> list[str]:
        """The topics that were `said`. Raises UsageError, naming the nearest."""
        found = []
        for slug in said:
            if slug not in self.topics.slugs:
                hint = did_you_mean(slug, self.topics.slugs, "; papers/topics.yaml lists them all")
                raise click.UsageError(f'unknown topic "{escape_unprintable(slug)}"{hint}')
            found.append(self.topics.slugs[slug])
        if len(set(found)) > 5:
            raise click.UsageError("a paper has at most five topics")
        return list(dict.fromkeys(found))


def say(words: str) -> None:
    """Prints `words` beside the output, none of them able to steer a terminal."""
    click.echo(escape_unprintable(words), err=True)
