"""The folder of papers: from files to papers and topics, or to everything that is wrong."""

import os
import re
import stat
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from errno import ELOOP
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.entries.authors import FILE_NAME as AUTHORS_FILE
from generator.entries.authors import Register, check_register, read_register
from generator.entries.consistency import Entry, check_consistency
from generator.entries.date_checks import future_faults
from generator.entries.faults import Fault, FaultsFound
from generator.entries.limits import FEATURE_YEARS
from generator.entries.named_feeds import FILE_NAME as FEEDS_FILE
from generator.entries.named_feeds import (
    NO_FEEDS,
    NamedFeeds,
    check_named_feeds,
    read_named_feeds,
)
from generator.entries.paper import Paper
from generator.entries.phrases import phrase, translatable
from generator.entries.removed import FILE_NAME as REMOVED_FILE
from generator.entries.removed import RemovedPapers, check_removed, read_removed
from generator.entries.synonyms import FILE_NAME as SYNONYMS_FILE
from generator.entries.synonyms import NO_SYNONYMS, Synonyms, check_synonyms, read_synonyms
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.values import PICTURE_ENDING
from generator.entries.yaml_tree import MAX_BYTES, parse_yaml
from generator.generating.picture_files import PictureCheck, picture_faults, read_picture
from generator.site.feed_kinds import FEED_NAMES

DAY_FOLDERS = re.compile(r"([0-9]{4})/([0-9]{2})/([0-9]{2})")
LIKE_DAY = re.compile(r"([0-9]{4})[-/.]?([0-9]{1,2})[-/.]?([0-9]{1,2})")
"""Folders that name a day in another way."""
IGNORED = re.compile(r"(^|/)(\.#[^/]*|\.[^/]*(?<!\.yaml)|README\.md|[^/]*~)$|(^|/)\.[^/]+/")
"""Hidden files and folders, editors' leftovers and READMEs; but not a hidden entry."""
LISTS = frozenset({AUTHORS_FILE, FEEDS_FILE, REMOVED_FILE, SYNONYMS_FILE})
"""Optional files that say something of all entries."""
NO_ENTRIES = frozenset({TOPICS_FILE, *LISTS})
"""The files that are no entries."""
PICTURE_FILE = re.compile(rf".*{PICTURE_ENDING}", re.DOTALL)
"""The paths of pictures, which are beside entries."""


OwnersList = TypeVar("OwnersList")


class Lists(NamedTuple):
    """What an owner may write down beside the entries and the topics."""

    register: Register
    removed: RemovedPapers
    synonyms: Synonyms
    named_feeds: NamedFeeds


def load_papers(
    folder: Path, latest: date = date.max, check_picture: PictureCheck = read_picture
) -> tuple[list[Paper], Topics]:
    """The papers of all entries below `folder`, in the order of their files, and the topics.

    Raises FaultsFound with every fault of every file, dates after `latest` and what `check_picture`
    finds among them; a fault names its file as `<name of folder>/<path>`.
    """
    faults: list[Fault] = []
    entries: list[Entry] = []
    papers: list[Paper] = []
    topics: Topics | None = None
    lists: dict[str, bytes] = {}
    for path in files_in(folder):
        name = f"{folder.name}/{path}"
        try:
            if path in LISTS:
                lists[path] = read_source(folder / path, name)
                continue
            reading = parse_yaml(read_source(folder / path, name), name)
            if path == TOPICS_FILE:
                topics = validate(Topics, reading, name)
                continue
            identifier, day = place_of(path, name)
            entries.append(Entry.from_tree(name, identifier, reading))
            faults += future_faults(name, day, reading, latest)
            derived = {"id": identifier, "day": day}
            papers.append(validate(Paper, reading, name, derived=derived))
            faults += picture_faults(folder, name, papers[-1], reading, check_picture)
        except FaultsFound as found:
            faults += found.faults
    if not (folder / TOPICS_FILE).is_file():
        missing = translatable("is missing; it holds the list of topics")
        faults.append(Fault(f"{folder.name}/{TOPICS_FILE}", 1, 1, "", missing))
    faults = all_faults(faults, entries, topics)
    faults += faults_of_lists(lists, folder.name, all_ids(entries), topics)
    if faults or topics is None:
        raise FaultsFound(faults)
    return papers, topics


def all_faults(own: list[Fault], entries: list[Entry], topics: Topics | None) -> list[Fault]:
    """The faults that entries have together, and of their `own` those in other places."""
    together = list(check_consistency(entries, topics))
    places = {(fault.file, fault.field) for fault in together}
    return together + [fault for fault in own if (fault.file, fault.field) not in places]


def all_ids(entries: list[Entry]) -> set[str]:
    """The ids and the aliases of `entries`."""
    ids = {entry.identifier for entry in entries}
    return ids.union(*[[alias.text for alias in entry.aliases] for entry in entries])


def faults_of_lists(
    sources: Mapping[str, bytes], top: str, ids: Collection[str], topics: Topics | None
) -> Iterator[Fault]:
    """The faults of those of LISTS that are in `sources`, by path, of the folder `top`. Entries
    have `ids`."""
    if AUTHORS_FILE in sources:
        yield from check_register(sources[AUTHORS_FILE], f"{top}/{AUTHORS_FILE}", ids, topics)
    if REMOVED_FILE in sources:
        yield from check_removed(sources[REMOVED_FILE], f"{top}/{REMOVED_FILE}", ids)
    if FEEDS_FILE in sources:
        name = f"{top}/{FEEDS_FILE}"
        yield from check_named_feeds(sources[FEEDS_FILE], name, topics, FEED_NAMES)
    if SYNONYMS_FILE in sources:
        yield from check_synonyms(sources[SYNONYMS_FILE], f"{top}/{SYNONYMS_FILE}")


def topics_in(folder: Path) -> Topics:
    """The list of topics alone. Raises FaultsFound."""
    name = f"{folder.name}/{TOPICS_FILE}"
    return validate(Topics, parse_yaml(read_source(folder / TOPICS_FILE, name), name), name)


def register_in(folder: Path) -> Register:
    """The authors' register; one without anybody where there is none. Raises FaultsFound."""
    return _read_list(folder, AUTHORS_FILE, read_register, Register())


def removed_in(folder: Path) -> RemovedPapers:
    """The papers that were removed; none where there is no list of them. Raises FaultsFound."""
    return _read_list(folder, REMOVED_FILE, read_removed, RemovedPapers())


def synonyms_in(folder: Path) -> Synonyms:
    """The owner's abbreviations; none where there is no list of them. Raises FaultsFound."""
    return _read_list(folder, SYNONYMS_FILE, read_synonyms, NO_SYNONYMS)


def named_feeds_in(folder: Path, topics: Topics) -> NamedFeeds:
    """The feeds that the owner describes, on some of the `topics`; none where there is no list of
    them. Raises FaultsFound."""
    read = partial(read_named_feeds, topics=topics, taken=FEED_NAMES)
    return _read_list(folder, FEEDS_FILE, read, NO_FEEDS)


def _read_list(
    folder: Path, file: str, read: Callable[[bytes, str], OwnersList], empty: OwnersList
) -> OwnersList:
    """What `read` makes of the optional `file` in `folder`; `empty` where there is none."""
    if not os.path.lexists(folder / file):
        return empty
    name = f"{folder.name}/{file}"
    return read(read_source(folder / file, name), name)


def lists_in(folder: Path, topics: Topics) -> Lists:
    """All lists of the folder but the topics. Raises FaultsFound."""
    return Lists(
        register_in(folder), removed_in(folder), synonyms_in(folder), named_feeds_in(folder, topics)
    )


def paper_in(folder: Path, path: str, source: bytes) -> Paper:
    """The paper of the one entry at `path` below `folder`, whose content is `source`. Raises
    FaultsFound with what is wrong with it by itself."""
    name = f"{folder.name}/{path}"
    identifier, day = place_of(path, name)
    return validate(Paper, parse_yaml(source, name), name, derived={"id": identifier, "day": day})


def entries_in(folder: Path) -> Iterator[str]:
    """The paths of all files below `folder` that are, or should be, entries, in order."""
    return (path for path in files_in(folder) if path not in NO_ENTRIES)


def sources_in(folder: Path) -> tuple[dict[str, bytes], list[Fault]]:
    """The content of all files below `folder` that should be entries or topics, by path, and
    the faults of those that cannot be read."""
    sources: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path in files_in(folder):
        try:
            sources[path] = read_source(f"{folder}/{path}", f"{folder.name}/{path}")
        except FaultsFound as found:
            faults += found.faults
    return sources, faults


def path_below(folder: Path, file: Path) -> str:
    """The path of an entry's `file` below `folder`. Raises FaultsFound where there is none."""
    name = file.as_posix()
    if not file.is_file():
        raise FaultsFound([Fault(name, 1, 1, "", "is no file; write the path of an entry")])
    try:
        return (file.parent.resolve() / file.name).relative_to(folder.resolve()).as_posix()
    except ValueError:
        message = f"is not below {folder.name}/, where entries are; write the path of an entry"
        raise FaultsFound([Fault(name, 1, 1, "", message)]) from None


def files_in(folder: Path) -> Iterator[str]:
    """The paths of all files below `folder`, in order, but hidden ones, editors' leftovers,
    READMEs and pictures. A linked folder counts as a file, and so, at the end, does a folder that
    cannot be read: reading it is a fault then, and no paper in it is taken for deleted."""
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders.sort()
        linked = [name for name in folders if os.path.islink(f"{parent}/{name}")]  # noqa: PTH114
        below = parent[len(str(folder)) + 1 :].replace(os.sep, "/")
        for name in sorted(names + linked):
            path = f"{below}/{name}" if below else name
            if not IGNORED.search(path) and not PICTURE_FILE.fullmatch(path):
                yield path
    for error in unreadable:
        path = Path(os.fsdecode(error.filename)).relative_to(folder).as_posix()
        if not IGNORED.search(f"{path}/"):
            yield path


def read_source(file: Path | str, name: str) -> bytes:
    """What stands in `file`, as far as an entry may be long and a byte more. Raises
    FaultsFound, with the fault in `name`, where it is a link, no file, or cannot be read."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode):
                return os.read(descriptor, min(status.st_size, MAX_BYTES) + 1)
        finally:
            os.close(descriptor)
        message = phrase("is no file; move it away")
    except OSError as error:
        message = phrase(
            "cannot be read (%(why)s); correct that, or move it away", why=str(error.strerror)
        )
        if error.errno == ELOOP:
            message = phrase("is a link; put the file itself here")
    raise FaultsFound([Fault(name, 1, 1, "", message)])


def _right_place(where: str, file: str) -> str:
    """Where an entry in the folder `where` belongs, as far as that names a day."""
    numbers = LIKE_DAY.fullmatch(where)
    if numbers:
        year, month, day = map(int, numbers.groups())
        return f"papers/{year}/{month:02}/{day:02}/{file}"
    return "papers/<year>/<month>/<day>/<id>.yaml, as papers/2025/01/31/2501.00001.yaml"


def place_of(path: str, name: str) -> tuple[str, date]:
    """The id and the day that an entry's `path` says. Raises FaultsFound, with the fault in
    `name`."""
    where, _, file = path.rpartition("/")
    identifier, _, ending = file.rpartition(".")
    numbers = DAY_FOLDERS.fullmatch(where)
    if numbers and ending == "yaml":
        try:
            day = date(*map(int, numbers.groups()))
        except ValueError:
            message = phrase(
                "there is no day %(day)s; move the file to the day that features it", day=where
            )
        else:
            if day.year in FEATURE_YEARS:
                return identifier, day
            first, last = FEATURE_YEARS[0], FEATURE_YEARS[-1]
            message = phrase(
                "%(year)s is not in the years %(first)s to %(last)s; move the file",
                year=str(day.year),
                first=str(first),
                last=str(last),
            )
    elif numbers:
        message = phrase('does not end in ".yaml"; rename it')
    else:
        message = phrase(
            "is not where an entry belongs; move it to %(place)s", place=_right_place(where, file)
        )
    raise FaultsFound([Fault(name, 1, 1, "", message)])
