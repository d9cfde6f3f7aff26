"""What the sources of an owner's intake name: arXiv, Hugging Face, feeds and files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.fact_lookup import FactLookup
from generator.contributing.facts import Facts
from generator.contributing.sources import arxiv
from generator.contributing.sources.bibtex_file import BibtexError
from generator.contributing.sources.formats import UnknownFormatError, read_file
from generator.contributing.sources.news_feed import fetch_references
from generator.contributing.sources.services import SourceError
from generator.site.settings import Intake

DAYS_BEFORE = 4
"""arXiv announces what came in after Thursday's deadline not before Sunday, and after Friday's on
Monday ("arXiv availability schedule"). So the papers of so many days before are asked for, too."""
Named = Iterator[Facts | None]
"""What a source names: facts, or None where it names neither an arXiv id nor a DOI."""


@dataclass(frozen=True)
class Sources:
    """The sources of an `intake`, for the papers of a `day`. Files are named from the `folder`.
    `report` receives a message about each source that does not answer."""

    intake: Intake
    folder: Path
    lookup: FactLookup
    existing: ExistingEntries
    report: Callable[[str], None]

    def papers(self, day: date) -> Iterator[tuple[str, Facts | None]]:
        """What each source names, with the name of the source."""
        for name, named in self._all(day):
            try:
                for facts in named:
                    yield name, facts
            except (SourceError, UnknownFormatError, BibtexError) as error:
                self.report(f"{name}: {error}")
            except OSError as error:
                self.report(f"{name}: {error.strerror}")

    def _all(self, day: date) -> Iterator[tuple[str, Named]]:
        if self.intake.hugging_face:
            yield "Hugging Face", self._daily(day)
        if self.intake.arxiv:
            yield "arXiv", self._search(" OR ".join(f"cat:{it}" for it in self.intake.arxiv), day)
        for query in self.intake.arxiv_queries:
            yield f"arXiv, {query}", self._search(query, day)
        for url in self.intake.feeds:
            yield url, self._feed(url)
        for file in self.intake.files:
            yield file, self._file(file)

    def _daily(self, day: date) -> Named:
        for record in self.lookup.daily(day, self.existing):
            yield record.facts

    def _search(self, query: str, day: date) -> Named:
        service, first = self.lookup.services.arxiv, day - timedelta(days=DAYS_BEFORE)
        yield from arxiv.search_papers(self.lookup.client, service, query, first, day)

    def _feed(self, url: str) -> Named:
        references = fetch_references(self.lookup.client, url)
        known = [it for it in references if it and not self.existing.find(it.id)]
        yield from [None for reference in references if reference is None]
        for answer in self.lookup.facts(known).values():
            if isinstance(answer, Facts):
                yield answer
            else:
                self.report(f"{url}: {answer}")

    def _file(self, name: str) -> Named:
        records = read_file(self.folder / name, {}).records
        for record in self.lookup.complete(records, self.existing):
            yield record.facts
