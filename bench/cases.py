"""The cases that are measured at one size, and the peers beside them."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.invented import Fields
from bench.measure import Command, Cost, measure_command, medians
from bench.peer import Peer
from bench.project import OURS, PAPERS, Project, files

GENERATE: Command = [PAPERS, "generate"]
BUILD: Command = [PAPERS, "build"]
PEER_LIMIT = 90.0
"""Seconds of wall time. A peer that has taken more than this is not run again."""

ALONE = "generate alone"
NOTHING_TO_GENERATE = "generate, unchanged"
GENERATED = "build after generate"
RENDERING = "rendering alone"
COLD = "cold"
PAGES_ALONE = "cold, pages and feeds alone"
DAILY = "daily"
UNCHANGED = "unchanged"
PAGES = {".html", ".md"}
CASES = (ALONE, GENERATED, RENDERING, PAGES_ALONE, COLD, DAILY, UNCHANGED)


@dataclass
class Size:
    """The results at one size: the cost of each run, by the name of the case or peer."""

    papers: int
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    pages: dict[str, int] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    touched: int = 0
    """Files of docs/ and site/ that an unchanged build touched: the most of any run."""

    def cost(self, case: str) -> Cost:
        """Takes the median of each figure over the runs of a case."""
        return medians(self.costs[case])

    def weigh(self, folder: Path, *cases: str) -> None:
        """Records the pages and bytes in `folder`, which is the output of all `cases`."""
        sizes = [(file.suffix in PAGES, file.stat().st_size) for file in files(folder)]
        for case in cases:
            self.pages[case] = sum(is_page for is_page, _ in sizes)
            self.bytes[case] = sum(size for _, size in sizes)


def measure_size(
    papers: Sequence[Fields], size: int, repeats: int, folder: Path, peers: Sequence[Peer] = ()
) -> Size:
    """Measures every case and peer at one size, `repeats` times, in a new `folder`.

    `papers`, newest first, has `repeats` papers more than `size`: the first ones are the papers
    that come in the daily builds, one a run. Raises CommandFailed if a command fails.
    """
    result = Size(size)
    report(f"{size:,} papers: writing the entries")
    project = Project(folder / "project", papers[repeats:][:size])
    for number in range(repeats):
        report(f"{size:,} papers: run {number + 1} of {repeats}")
        _build(project, result)
        for peer in peers:
            _peer(peer, project, result)
        _change(project, papers[number], result)
    shutil.rmtree(folder)
    return result


def _build(project: Project, result: Size) -> None:
    """Measures the cases that start from nothing, and the one in which nothing changes."""
    project.reset()
    result.costs[ALONE].append(project.run(GENERATE))
    result.weigh(project.docs, ALONE)
    nothing = project.run(GENERATE)
    result.costs[NOTHING_TO_GENERATE].append(nothing)
    built = project.run(BUILD)
    result.costs[GENERATED].append(built)
    result.costs[RENDERING].append(built.without(nothing))
    project.reset()
    pages_alone: Command = [sys.executable, "-m", "bench.pages_alone", project.folder]
    result.costs[PAGES_ALONE].append(measure_command(pages_alone, OURS))
    result.weigh(project.site, PAGES_ALONE)
    project.reset()
    result.costs[COLD].append(project.run(BUILD))
    result.weigh(project.site, GENERATED, RENDERING, COLD, DAILY, UNCHANGED)
    before = project.state()
    result.costs[UNCHANGED].append(project.run(BUILD))
    after = project.state()
    touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    result.touched = max(result.touched, len(touched))


def _change(project: Project, paper: Fields, result: Size) -> None:
    """Measures a build after one paper was added, then removes the paper."""
    file = project.add(paper)
    result.costs[DAILY].append(project.run(BUILD))
    file.unlink()


def _peer(peer: Peer, project: Project, result: Size) -> None:
    costs = result.costs[peer.name]
    if sum(cost.wall for cost in costs) > PEER_LIMIT:
        return
    report(f"{result.papers:,} papers: {peer.name}")
    if not costs:
        peer.prepare(project)
    costs.append(peer.run())
    if len(costs) == 1:
        peer.check(project)
        result.weigh(peer.output, peer.name, unchanged(peer.name))
    cost = peer.run_unchanged()
    if cost:
        result.costs[unchanged(peer.name)].append(cost)


def unchanged(name: str) -> str:
    """The name of the case in which a peer renders again and nothing changed."""
    return f"{name}, unchanged"


def report(progress: str) -> None:
    """Prints a line of progress on standard error."""
    print(progress, file=sys.stderr, flush=True)
