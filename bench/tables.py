"""The results as Markdown tables, ready to paste into BENCHMARKS.md."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.cases import (
    ALONE,
    CASES,
    COLD,
    DAILY,
    PAGES_ALONE,
    RENDERING,
    UNCHANGED,
    Size,
    unchanged,
)
from bench.hugo import HugoSite
from bench.measure import Cost
from bench.peer import Peer

MB = 1e6
Row = Sequence[str]


@dataclass(frozen=True)
class Bound:
    """The most that the cost of one case may be, as a share of another's."""

    words: str
    case: str
    of: str
    most: float

    def ratios(self, size: Size, _: Size | None) -> tuple[float, ...] | None:
        """The ratios of CPU time and wall time; None where a case was not measured."""
        if not (size.costs.get(self.case) and size.costs.get(self.of)):
            return None
        return ratios(size.cost(self.case), size.cost(self.of))


@dataclass(frozen=True)
class Growth:
    """The most by which the cost per paper may grow from one size to the next."""

    words: str
    case: str
    most: float

    def ratios(self, size: Size, smaller: Size | None) -> tuple[float, ...] | None:
        """The ratios of CPU time and wall time per paper; None at the first size."""
        if smaller is None:
            return None
        cpu, wall = ratios(size.cost(self.case), smaller.cost(self.case))
        return cpu * smaller.papers / size.papers, wall * smaller.papers / size.papers


@dataclass(frozen=True)
class Memory:
    """The most memory that any case may take, in megabytes."""

    words: str
    most: float

    def ratios(self, size: Size, _: Size | None) -> tuple[float, ...]:
        """The peak memory of our cases, in megabytes."""
        return (max(size.cost(case).memory for case in CASES) / MB,)


HUGO = "Hugo, bodies as HTML"
BOUNDS = (
    Bound("rendering alone, of Hugo with bodies as HTML", RENDERING, HUGO, 0.7),
    Bound("rendering alone, of plain MkDocs", RENDERING, "plain MkDocs", 1 / 12),
    Bound("pages and feeds alone, of Hugo from the entries", PAGES_ALONE, HugoSite.name, 1.0),
    Bound("cold, of Hugo from the entries", COLD, HugoSite.name, 1.5),
    Bound("daily, of cold", DAILY, COLD, 0.2),
    Bound("unchanged, of cold", UNCHANGED, COLD, 0.1),
    Growth("cold, a paper, of the size before", COLD, 1.1),
    Memory("peak memory, MB", 300),
)


def cost_table(sizes: Sequence[Size]) -> str:
    """Makes the table of our own cases."""
    heading = (
        *("papers", "what", "CPU s", "wall s", "peak MB"),
        *("CPU of cold", "wall of cold", "CPU growth", "pages", "MB written"),
    )
    return _table(heading, (_case_row(*pair, case) for pair in _pairs(sizes) for case in CASES))


def peer_table(sizes: Sequence[Size], peers: Sequence[Peer]) -> str:
    """Makes the table of all renderers."""
    heading = (
        *("papers", "renderer", "CPU s", "wall s", "peak MB"),
        *("ours, of its CPU", "ours, of its wall", "pages", "MB written", "runs"),
    )
    ours_of = {RENDERING: RENDERING, PAGES_ALONE: PAGES_ALONE, COLD: COLD}
    for peer in peers:
        ours_of[peer.name] = PAGES_ALONE if peer.makes_pages else RENDERING
        ours_of[unchanged(peer.name)] = UNCHANGED
    rows = (
        _peer_row(size, ours, name)
        for size in sizes
        for name, ours in ours_of.items()
        if size.costs.get(name)
    )
    return _table(heading, rows)


def bound_table(sizes: Sequence[Size]) -> str:
    """Makes the table of bounds, as CPU / wall; what exceeds its bound is bold."""
    heading = ("at most", "", *(f"{size.papers:,}" for size in sizes))
    rows = []
    for bound in BOUNDS:
        cells = [_bounded(bound.ratios(*pair), bound.most) for pair in _pairs(sizes)]
        if any(cells):
            rows.append((f"{bound.most:.3g}", bound.words, *cells))
    return _table(heading, rows)


def ratios(cost: Cost, of: Cost) -> tuple[float, float]:
    """The ratios of two costs: CPU time and wall time."""
    return cost.cpu / of.cpu, cost.wall / of.wall


def _pairs(sizes: Sequence[Size]) -> Iterator[tuple[Size, Size | None]]:
    """Pairs each size with the one before it."""
    return zip(sizes, [None, *sizes], strict=False)


def _case_row(size: Size, smaller: Size | None, case: str) -> Row:
    cost = size.cost(case)
    before = smaller.cost(case).cpu if smaller else 0
    growth = f"× {cost.cpu / before:.2f}" if before else ""
    of_cold = (f"{ratio:.2f}" for ratio in ratios(cost, size.cost(COLD)))
    written = (f"{size.pages[case]:,}", f"{size.bytes[case] / MB:,.1f}")
    name = f"{case} (.md)" if case == ALONE else case
    return (f"{size.papers:,}", name, *_figures(cost), *of_cold, growth, *written)


def _peer_row(size: Size, ours: str, name: str) -> Row:
    cost = size.cost(name)
    compared = (f"{ratio:.2f}" for ratio in ratios(size.cost(ours), cost))
    written = (f"{size.pages[name]:,}", f"{size.bytes[name] / MB:,.1f}")
    runs = str(len(size.costs[name]))
    shown = f"Daily Papers, {name}" if name == ours else name
    return (f"{size.papers:,}", shown, *_figures(cost), *compared, *written, runs)


def _figures(cost: Cost) -> Iterable[str]:
    return f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory / MB:,.0f}"


def _bounded(figures: tuple[float, ...] | None, most: float) -> str:
    def cell(ratio: float) -> str:
        shown = f"{ratio:.3g}"
        return f"**{shown}**" if ratio > most else shown

    return " / ".join(map(cell, figures)) if figures else ""


def _table(heading: Row, rows: Iterable[Row]) -> str:
    left: Callable[[str], bool] = {"what", "renderer", ""}.__contains__
    rule = ["---" if left(name) else "--:" for name in heading]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heading, rule, *rows))
