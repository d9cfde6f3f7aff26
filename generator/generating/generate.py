"""The steps in order: settings, entries, documents, files."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, tee
from pathlib import Path
from typing import NamedTuple

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.catalogue.arrivals import note_arrivals
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import Ledger
from generator.entries.authors import unknown_references
from generator.entries.faults import Fault, FaultsFound
from generator.entries.history import History
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.generating import picture_encoding
from generator.generating.configuration import papers_folder, require_libraries, site_of
from generator.generating.git_history import NOTHING, Histories, read_histories
from generator.generating.keys import keys
from generator.generating.ledger_file import LedgerFile
from generator.generating.loading import Lists, lists_in, load_papers, topics_in
from generator.generating.picture_cache import (
    PictureCache,
    forget_pictures,
    picture_documents,
)
from generator.generating.picture_files import PictureCheck, read_picture
from generator.generating.plan import documents, note_addresses
from generator.generating.program import hash_program
from generator.generating.related_cache import kept_related, related_papers
from generator.generating.stored_plan import Pickles, StoredPlan, pickle_plan
from generator.generating.typeset_cache import TypesetCache, forget_renditions
from generator.generating.writing import Changes, already_current, write
from generator.pages.reasons import Related
from generator.site.families import families_of, thresholds
from generator.site.settings import Site
from generator.system.cache import DamagedError, cache_folder
from generator.system.garbage import no_garbage_collection
from generator.system.hashing import hash_text
from generator.system.locking import folder_lock
from generator.system.parallel import run_in_fork
from generator.typeset.documents import load_templates
from generator.typeset.pictures import Picture
from generator.typeset.rendition import Rendition

CACHE = ".papers_cache"
"""The folder beside `mkdocs.yml` that keeps from run to run what was made of entries."""
CHANGED = "changed meanwhile; run it once more"


def generate(
    config: MkDocsConfig,
    latest: date = date.max,
    cache: Path | None = None,
    *,
    until: date = date.max,
    keeps_ledger: bool = False,
) -> Changes:
    """Makes the generated part of the docs folder match the entries, the settings and the ledger.
    `latest` is the last day that entries may name, where the settings do not allow all; nothing
    that is written depends on it. `cache` may name another folder for what is kept from run to run.
    Papers of days after `until` wait, unless they were published before. A run that `keeps_ledger`
    adds to it what it publishes.

    Raises FaultsFound, and writes nothing, if there is anything to correct.
    """
    project = papers_folder(config).parent
    with (
        no_garbage_collection(),
        folder_lock(project),
        cache_folder(cache or project / CACHE) as cache,
    ):
        try:
            file = LedgerFile(project, keeps=keeps_ledger)
            changes = _generate_despite_damage(config, latest, cache, file, until)
        except FaultsFound:
            check_project(config, latest)
            raise
        if changes is None:
            check_project(config, latest)
            name = papers_folder(config).name
            raise FaultsFound([Fault(f"{name}/", 1, 1, "", CHANGED)])
        return changes


def read_catalogue(config: MkDocsConfig, latest: date = date.max) -> tuple[Catalogue, Site]:
    """All papers as `generate()` sees them, and the site; `latest` is as there. Raises FaultsFound
    if there is anything to correct."""
    check_project(config, latest)
    generated = read_generated(config)
    return generated.catalogue, generated.site


class Generated(NamedTuple):
    """What pages were generated from: the site, all papers, those related to each by its id, as
    they were when the last run ended, and the histories of entries by id."""

    site: Site
    catalogue: Catalogue
    related: Mapping[str, Related]
    histories: Mapping[str, History]


def read_generated(config: MkDocsConfig) -> Generated:
    """What the last run generated pages from; entries that changed since are typeset. Raises
    FaultsFound for faults of the settings, and where entries have faults, which it does not
    name."""
    folder, site = papers_folder(config), site_of(config)
    topics = topics_in(folder)
    lists = lists_in(folder, topics)
    project, key = folder.parent, hash_program(site, topics)
    ledger = LedgerFile(project, keeps=False).read()
    with no_garbage_collection(), folder_lock(project), cache_folder(project / CACHE) as cache:
        entries = TypesetCache(cache, folder, key)
        renditions = entries.renditions(topics, site, lists.register, ledger)
        if renditions is None:
            raise FaultsFound([Fault(f"{folder.name}/", 1, 1, "", CHANGED)])
        wanted = site.settings.pictures and picture_encoding.is_possible()
        pictures = PictureCache(cache, folder, wanted=wanted).current
        catalogue = _catalogue(tuple(renditions), topics, site, ledger, lists, pictures)
        git = read_histories(cache, folder, key) if site.settings.history else NOTHING
        return Generated(site, catalogue, kept_related(cache, catalogue, key), git.by_id())


def _generate_despite_damage(
    config: MkDocsConfig, latest: date, cache: Path, file: LedgerFile, until: date
) -> Changes | None:
    """Generates once more, with nothing typeset before, where the texts in `cache` turn out to be
    damaged. What was written until then was made from texts that were whole."""
    site = site_of(config)
    require_libraries(config, site)
    latest = date.max if site.settings.future else latest
    try:
        return _generate(config, site, latest, cache, file, until)
    except DamagedError as damage:
        click.echo(f"{CACHE}/: all papers are typeset anew, because {damage}", err=True)
        forget_renditions(cache)
        forget_pictures(cache)
        return _generate(config, site, latest, cache, file, until)


def _generate(
    config: MkDocsConfig, site: Site, latest: date, cache: Path, file: LedgerFile, until: date
) -> Changes | None:
    """The changes that were written; None where an entry has a fault, or two disagree. What is
    current was checked before, and no date becomes later by that."""
    docs, folder = Path(config.docs_dir), papers_folder(config)
    topics = topics_in(folder)
    program_key = hash_program(site, topics)
    entries = TypesetCache(cache, folder, program_key)
    git = read_histories(cache, folder, program_key) if site.settings.history else NOTHING
    entries_key = entries.key
    lists = lists_in(folder, topics)
    pictures = PictureCache(cache, folder, wanted=site.settings.pictures)

    def state(ledger: str, *, is_complete: bool = True) -> str:
        """Stands for everything that the documents are made from, with the text of the `ledger`,
        and whether that has everything that they publish."""
        given = f"{lists!r} {until} {is_complete} {pictures.key} {ledger}"
        return hash_text(f"{program_key} {git.hash} {given} {entries_key}")

    def current() -> Changes | None:
        """The changes of a run with nothing to do."""
        changes = already_current(docs, state(file.text))
        if changes is None and not file.keeps:
            changes = already_current(docs, state(file.text, is_complete=False))
        return changes

    if None not in (entries_key, pictures.key) and (changes := current()):
        return changes
    load_templates(site.language)
    former = file.read()
    renditions = entries.renditions(topics, site, lists.register, former)
    entries_key = entries.key
    del entries  # which is large
    if renditions is None or not _are_distinct(renditions) or _is_late(renditions, latest):
        return None
    ids = {name for paper in renditions for name in paper.ids}
    if any(unknown_references(lists.register, ids, topics)) or ids & lists.removed.root.keys():
        return None
    made = pictures.pictures([it.picture for it in renditions if it.picture])
    if made is None:
        return None
    if changes := current():  # entries were read, and say the same
        return changes
    papers = tuple(it for it in renditions if it.day <= until or it.first_id in former.items)
    catalogue = _catalogue(papers, topics, site, former, lists, made)
    catalogue.corpus  # noqa: B018 - made here, because planning and documents need it
    planned = run_in_fork(partial(_plan, cache, catalogue, site, git, program_key, file))
    plan = StoredPlan(planned.pickles, catalogue, site)
    key = state(planned.ledger, is_complete=planned.is_complete)
    changes = write(docs, plan.keys, plan.content, key)
    file.store(planned.ledger)
    return changes


class _Planned(NamedTuple):
    """A plan, the text of the ledger that has everything in it, and whether it is kept so."""

    pickles: Pickles
    ledger: str
    is_complete: bool


def _plan(
    cache: Path,
    catalogue: Catalogue,
    site: Site,
    git: Histories,
    program_key: str,
    file: LedgerFile,
) -> _Planned:
    """The plan of all documents, which takes far more memory to make than to keep."""
    former = catalogue.ledger
    related = related_papers(cache, catalogue, program_key)
    catalogue = replace(catalogue, ledger=note_arrivals(catalogue))
    plan, same = tee(
        chain(
            documents(catalogue, site, related, git.by_id()),
            picture_documents(catalogue.pictures, cache),
        )
    )
    pickles = pickle_plan(plan, keys(same, catalogue, program_key), catalogue, site)
    ledger = note_addresses(catalogue, pickles.keys)
    text = file.text_after(former, ledger)
    return _Planned(pickles, text, file.keeps or ledger is former)


def _catalogue(
    papers: tuple[Rendition, ...],
    topics: Topics,
    site: Site,
    ledger: Ledger,
    lists: Lists,
    pictures: Mapping[str, Picture],
) -> Catalogue:
    """All papers, with those of the `pictures`, by their files, that belong to them."""
    return Catalogue(
        papers,
        topics,
        thresholds(site.settings),
        families_of(site.settings),
        register=lists.register,
        synonyms=lists.synonyms,
        named_feeds=lists.named_feeds,
        ledger=ledger,
        removed=lists.removed,
        pictures={it.id: pictures[it.picture] for it in papers if it.picture in pictures},
    )


def _are_distinct(renditions: list[Rendition]) -> bool:
    """Whether every id and alias belongs to one paper, and is named once."""
    times = Counter(name for paper in renditions for name in paper.ids)
    return len(times) == times.total()


def _is_late(renditions: list[Rendition], latest: date) -> bool:
    """Whether any paper has a date after `latest`."""
    return any(max(paper.changed, paper.published.first_day) > latest for paper in renditions)


def check_project(config: MkDocsConfig, latest: date = date.max) -> tuple[list[Paper], Site]:
    """The papers and the site that the entries and `config` describe. `latest` is the last day
    that entries may name, where the settings do not allow all.

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
        LedgerFile(papers_folder(config).parent, keeps=False).read()
    except FaultsFound as found:
        faults += found.faults
    try:
        is_open = site is None or site.settings.future
        folder = papers_folder(config)
        papers, _ = load_papers(
            folder, date.max if is_open else latest, picture_check(folder, site)
        )
    except FaultsFound as found:
        faults += found.faults
    if faults or site is None:
        raise FaultsFound(faults)
    return papers, site


def picture_check(papers: Path, site: Site | None) -> PictureCheck:
    """What looks at the pictures of entries below `papers`: whether each can be decoded, where the
    `site` shows them and Pillow is installed, and otherwise only at its file."""
    if site and site.settings.pictures and picture_encoding.is_possible():
        return PictureCache(papers.parent / CACHE, papers, wanted=True).check
    return read_picture
