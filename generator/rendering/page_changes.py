"""What differs between two builds of a site, as its readers and subscribers meet it."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html

from generator.system.parallel import parallel_map

PAGE, FEEDS = ".html", "feeds/"


class SiteChanges(NamedTuple):
    """The files of a site that differ, by path, in order: pages that are `new`, are `gone`, say
    something else (`reworded`) or only look otherwise (`restyled`); and `feeds`, new and gone ones
    among them."""

    new: list[str]
    gone: list[str]
    reworded: list[str]
    restyled: list[str]
    feeds: list[str]


def compare_sites(before: Path, after: Path) -> SiteChanges:
    """What differs between the built sites in two folders."""
    old, new = _files(before), _files(after)
    both = sorted(old & new)
    differing = [
        path for path in both if (before / path).read_bytes() != (after / path).read_bytes()
    ]
    pages = [path for path in differing if path.endswith(PAGE)]
    same_words = partial(_same_words, before, after)
    reworded = [
        path
        for path, same in zip(
            pages, parallel_map(same_words, pages, "Comparing pages"), strict=True
        )
        if not same
    ]
    return SiteChanges(
        sorted(path for path in new - old if path.endswith(PAGE)),
        sorted(path for path in old - new if path.endswith(PAGE)),
        reworded,
        sorted(set(pages) - set(reworded)),
        sorted(path for path in {*differing, *(old ^ new)} if path.startswith(FEEDS)),
    )


def _files(folder: Path) -> set[str]:
    """The pages and feeds below `folder`."""
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {path for path in files if path.endswith(PAGE) or path.startswith(FEEDS)}


def _same_words(before: Path, after: Path, path: str) -> bool:
    return _words(before / path) == _words(after / path)


def _words(page: Path) -> list[str]:
    """The words of a `page` between its header and its footer."""
    try:
        root = html.fromstring(page.read_bytes())
    except etree.LxmlError:
        return []
    return [word for main in root.iter("main") for word in main.text_content().split()]
