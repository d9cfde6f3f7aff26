"""The steps in order: settings, entries, documents, files."""

from collections import Counter
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.catalogue.catalogue import Catalogue
from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.generating.configuration import papers_folder, site_of
from generator.generating.git_history import NOTHING, read_histories
from generator.generating.keys import keys
from generator.generating.loading import load, topics_in
from generator.generating.plan import documents
from generator.generating.program import hash_program
from generator.generating.related_cache import related_papers
from generator.generating.typeset_cache import TypesetCache
from generator.generating.writing import Changes, already_current, write
from generator.site.families import thresholds
from generator.site.settings import Site
from generator.system.hashing import hash_text
from generator.system.parallel import no_garbage_collection

CACHE = ".papers_cache"
"""The folder beside `mkdocs.yml` that keeps what was made of entries from run to run."""


def generate(config: MkDocsConfig) -> Changes:
    """Makes the generated part of the docs folder match the entries and the settings.

    Raises FaultsFound, and writes nothing, if there is anything to mend.
    """
    with no_garbage_collection():
        try:
            made = _generate(config, site_of(config))
        except FaultsFound:
            check_project(config)
            raise
        if made is None:
            check_project(config)
            raise RuntimeError("an entry could not be typeset, and yet it has no fault")
        return made


def _generate(config: MkDocsConfig, site: Site) -> Changes | None:
    """What was written; None where an entry has a fault, or two disagree."""
    docs, folder = Path(config.docs_dir), papers_folder(config)
    topics = topics_in(folder)
    program_key = hash_program(site, topics)
    cache = folder.parent / CACHE
    shelf = TypesetCache(cache, folder, program_key)
    git = read_histories(cache, folder, program_key) if site.settings.history else NOTHING
    content = shelf.content
    inputs = hash_text(f"{program_key} {git.digest} {content}")
    nothing = already_current(docs, inputs) if content is not None else None
    if nothing:
        return nothing
    renditions = shelf.renditions(topics, site)
    if renditions is None or not _disjoint(
        [(rendition.id, *rendition.aliases) for rendition in renditions]
    ):
        return None
    catalogue = Catalogue(tuple(renditions), topics, thresholds(site.settings))
    near = related_papers(cache, catalogue, program_key)
    planned = list(documents(catalogue, site, near, git.histories()))
    inputs = hash_text(f"{program_key} {git.digest} {shelf.content}")
    return write(docs, planned, keys(planned, catalogue, program_key), inputs)


def _disjoint(names: list[tuple[str, ...]]) -> bool:
    times = Counter(name for those in names for name in those)
    return len(times) == times.total()


def check_project(config: MkDocsConfig) -> tuple[list[Paper], Site]:
    """The papers and the site that the entries and `config` describe.

    Raises FaultsFound with the faults of the settings and of all entries together.
    """
    faults: list[Fault] = []
    papers: list[Paper] = []
    site = None
    try:
        site = site_of(config)
    except FaultsFound as found:
        faults += found.faults
    try:
        papers, _ = load(papers_folder(config))
    except FaultsFound as found:
        faults += found.faults
    if faults or site is None:
        raise FaultsFound(faults)
    return papers, site
