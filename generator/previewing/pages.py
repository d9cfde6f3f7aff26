"""The pages on which an edit shows first, made at once: that of an edited paper, its day and the
home page; or a hand-written page. What else an edit changes comes with the next build.

With ten thousand papers a build after an edit takes ten seconds, most of them for what the edit
hardly touches: related papers, the index for search, listings. These are taken as they were.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.generating.configuration import papers_folder, read_config
from generator.generating.generate import read_generated
from generator.generating.loading import NO_ENTRIES, paper_in, path_below, read_source
from generator.generating.manifest import generated_files
from generator.pages.cards import Cards
from generator.pages.day import day_pages, day_sheets
from generator.pages.home import home_page
from generator.pages.paper import paper_pages
from generator.rendering.build import make_renderer
from generator.rendering.dialect import RefusedError
from generator.rendering.page import address
from generator.reviewing.changed_entries import check_changed_entries
from generator.site import addresses
from generator.system.clock import tomorrow
from generator.typeset.documents import Document
from generator.typeset.typesetting import typeset


class QuickPages:
    """The pages of a site that was built before, made again after an edit."""

    def __init__(self) -> None:
        """Reads the project in the current folder. Raises FaultsFound, MkDocs' Abort, and
        UnsafeError where pages need plain MkDocs."""
        config = read_config(strict=True)
        self._folder, self._docs = papers_folder(config), Path(config.docs_dir)
        self._renderer = make_renderer(config, generated_files(self._docs))
        generated = read_generated(config)
        self._site, self._catalogue = generated.site, generated.catalogue
        self._related, self._histories = generated.related, generated.histories
        self._kept = {"linked": self._catalogue.linked, "listings": self._catalogue.listings}

    def after(self, files: Iterable[Path]) -> dict[str, bytes]:
        """The pages, by their path in the site, that show what stands in the edited `files` now;
        none for files of which no page can be made at once. Raises FaultsFound for the faults of
        edited entries."""
        files = sorted(file for file in files if file.is_file())
        entries = [
            path_below(self._folder, file) for file in files if file.is_relative_to(self._folder)
        ]
        pages = self._pages_of_entries([path for path in entries if path not in NO_ENTRIES])
        for file in files:
            path = path_below(self._docs, file) if file.is_relative_to(self._docs) else ""
            if path.endswith(".md") and self._renderer.is_written(path):
                pages[address(path)] = _encode(self._renderer.written_page(path))
        return pages

    def _pages_of_entries(self, paths: Collection[str]) -> dict[str, bytes]:
        if not paths:
            return {}
        register, topics = self._catalogue.register, self._catalogue.topics
        new = {
            paper.id: typeset(paper, topics, self._site, paper.model_dump_json(), register=register)
            for paper in self._read(paths)
        }
        others = [paper for paper in self._catalogue.papers if paper.id not in new]
        catalogue = replace(self._catalogue, papers=(*others, *new.values()))
        vars(catalogue).update(self._kept)  # what takes seconds, and an edit hardly changes
        wanted = {addresses.HOME.file}
        wanted |= {addresses.paper(id).file for id in new}
        for day in {rendition.day for rendition in new.values()}:
            wanted |= {sheet.here.file for sheet, _ in day_sheets(day, catalogue.days[day])}
        self._renderer.add_generated(wanted)
        pages = {}
        for document in self._documents(catalogue):
            if document.path in wanted:
                with suppress(RefusedError):  # it links to a page that is not there yet
                    html = self._renderer.page_of_markdown(document.path, document.text)
                    pages[address(document.path)] = _encode(html)
        return pages

    def _documents(self, catalogue: Catalogue) -> Iterator[Document]:
        """The documents on which an entry shows first."""
        cards = Cards(catalogue, self._site)
        yield home_page(catalogue, self._site, cards)
        yield from paper_pages(catalogue, cards, self._related, self._histories)
        yield from day_pages(catalogue, cards)

    def _read(self, paths: Collection[str]) -> list[Paper]:
        """The papers of the entries at `paths`. Raises FaultsFound."""
        top = self._folder.name
        sources = {
            path: read_source(self._folder / path, f"{top}/{path}")
            for path in (*paths, TOPICS_FILE)
        }
        latest = date.max if self._site.settings.future else tomorrow()
        faults = check_changed_entries(top, sources, paths, latest).faults
        if faults:
            raise FaultsFound(faults)
        return [paper_in(self._folder, path, sources[path]) for path in paths]


def _encode(html: str) -> bytes:
    return html.encode(errors="xmlcharrefreplace")
