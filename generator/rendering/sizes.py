"""What each part of the site costs in files and bytes, and which hosts take all of it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.site.settings import Feeds

MB = 1_000_000
SETTINGS: Mapping[str, str] = {
    "citations": "citations",
    "markdown": "markdown",
    "api": "api",
    "exports": "exports",
    "authors": "author_pages_from",
    "organizations": "organization_pages_from",
    "contributors": "contributors",
    **{f"feeds/{feeds}": "feeds" for feeds in Feeds},
}
"""The setting of our plugin that makes each part smaller, where there is one."""
OTHER = "everything else"
NEAR = 0.8
"""From which part of a limit on it is near."""
HELPFUL = 0.01
"""The least share of all files or bytes from which on a setting is named that makes it smaller."""


class Host(NamedTuple):
    """What a host takes: so many files, bytes together and bytes in one file; 0 for any number."""

    name: str
    files: int = 0
    size: int = 0
    largest: int = 0


HOSTS = (
    Host("GitHub Pages", size=1_000 * MB, largest=100 * MB),
    Host("Cloudflare Pages, free", files=20_000, largest=25 * 1024 * 1024),
    Host("Cloudflare Pages, paid", files=100_000, largest=25 * 1024 * 1024),
)
"""As the hosts' documentation said in 2026; GitHub's limit for one file is that of git."""


class Part(NamedTuple):
    """A part of the site: how many files and bytes it has, and its largest file."""

    name: str
    files: int
    size: int
    largest: int
    largest_path: str

    @property
    def setting(self) -> str:
        """The setting that makes it smaller; mostly none."""
        return SETTINGS.get(self.name, "")


def measure_site(site: Path) -> list[Part]:
    """The parts of the built `site`, the one with the most bytes first."""
    sizes: dict[str, list[tuple[int, str]]] = {}
    for path, size in _files(site):
        sizes.setdefault(part_of(path), []).append((size, path))
    parts = [
        Part(name, len(files), sum(size for size, _ in files), *max(files))
        for name, files in sizes.items()
    ]
    return sorted(parts, key=lambda part: (-part.size, part.name))


def part_of(path: str) -> str:
    """The part that the file at `path` belongs to: citations wherever they stand, Markdown, the
    feeds of a family or kind, and otherwise the folder at the top."""
    folder, _, below = path.partition("/")
    if path.rpartition("/")[2].startswith("cite."):
        return "citations"
    if path.startswith("exports/markdown/"):
        return "markdown"
    if folder == "feeds":
        return f"feeds/{below.partition('/')[0].partition('.')[0]}"
    return folder if below else OTHER


def refusals(parts: Iterable[Part], host: Host) -> list[str]:
    """Why the `host` does not take the site that has `parts`; nothing where it does."""
    parts = list(parts)
    files, size = sum(part.files for part in parts), sum(part.size for part in parts)
    reasons = []
    if host.files and files > host.files:
        reasons.append(f"{files:,} files, and {host.files:,} are the most")
    if host.size and size > host.size:
        reasons.append(f"{_megabytes(size)}, and {_megabytes(host.size)} is the most")
    too_large = [part for part in parts if host.largest and part.largest > host.largest]
    return reasons + [f"{it.largest_path} has {_megabytes(it.largest)}" for it in too_large]


def near_limits(parts: Iterable[Part], hosts: Iterable[Host] = HOSTS) -> Iterator[str]:
    """A line for each limit of one of `hosts` of which the site that has `parts` takes most, or
    more than all, with the settings that make its largest parts smaller."""
    parts = list(parts)
    largest = max(parts, key=lambda part: part.largest, default=Part("", 0, 0, 0, ""))
    files, size = sum(part.files for part in parts), sum(part.size for part in parts)
    by_size = _largest(parts, lambda part: part.size)
    by_files = _largest(parts, lambda part: part.files)
    for host in hosts:
        if host.files and files >= NEAR * host.files:
            yield f"{host.name}: {files:,} of at most {host.files:,} files{_advice(by_files)}"
        if host.size and size >= NEAR * host.size:
            of = f"{_megabytes(size)} of at most {_megabytes(host.size)}"
            yield f"{host.name}: {of}{_advice(by_size)}"
        if host.largest and largest.largest >= NEAR * host.largest:
            of = f"{_megabytes(largest.largest)} of at most {_megabytes(host.largest)}"
            yield f"{host.name}: {largest.largest_path} has {of}{_advice([largest])}"


def _largest(parts: list[Part], measure: Callable[[Part], int]) -> list[Part]:
    """Those of `parts` that have a HELPFUL share of all, by a `measure`, the largest first."""
    least = HELPFUL * sum(map(measure, parts))
    return sorted((part for part in parts if measure(part) >= least), key=lambda it: -measure(it))


def _advice(parts: list[Part]) -> str:
    """The settings that make `parts` smaller, the first of them first."""
    settings = dict.fromkeys(part.setting for part in parts if part.setting)
    return f"; {' or '.join(settings)} in mkdocs.yml makes it less" if settings else ""


def table(parts: list[Part]) -> Iterator[str]:
    """The lines of a table of `parts` for people, and what hosts say."""
    files, size = sum(part.files for part in parts), sum(part.size for part in parts)
    yield f"{'files':>9}{'size':>12}{'largest':>12}  part"
    for part in parts:
        numbers = f"{part.files:>9,}{_megabytes(part.size):>12}{_megabytes(part.largest):>12}"
        yield f"{numbers}  {part.name}{f' (setting: {part.setting})' if part.setting else ''}"
    yield f"{files:>9,}{_megabytes(size):>12}{'':>12}  together"
    for host in HOSTS:
        reasons = refusals(parts, host)
        yield f"{host.name}: {'too much: ' + '; '.join(reasons) if reasons else 'takes it'}"
    yield from near_limits(parts, [host for host in HOSTS if not refusals(parts, host)])


def _megabytes(size: int) -> str:
    return f"{size / MB:,.1f} MB"


def _files(site: Path) -> Iterator[tuple[str, int]]:
    """The files below `site`, each with its size."""
    for folder, _, names in os.walk(site):
        for name in names:
            file = Path(folder, name)
            yield file.relative_to(site).as_posix(), file.lstat().st_size
