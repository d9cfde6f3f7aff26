"""What is measured of ours: the cases of a size, and the peers beside them."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.invented import Fields
from bench.measure import Command, Cost, middle
from bench.peers import Peer
from bench.project import PAPERS, Project, files

GENERATE: Command = [PAPERS, "generate"]
BUILD: Command = [PAPERS, "build"]
PATIENCE = 90.0
"""Seconds by the clock after which a peer is not measured again."""

ALONE = "generate alone"
NOTHING_TO_GENERATE = "generate, unchanged"
GENERATED = "build after generate"
RENDERING = "rendering alone"
COLD = "cold"
DAILY = "daily"
UNCHANGED = "unchanged"
PAGES = {".html", ".md"}
CASES = (ALONE, GENERATED, RENDERING, COLD, DAILY, UNCHANGED)


@dataclass
class Size:
    """What was measured at one size: the costs of each case and peer, every run."""

    papers: int
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    pages: dict[str, int] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    touched: int = 0
    """How many files of docs/ and site/ an unchanged build touched, at worst."""

    def cost(self, case: str) -> Cost:
        """The medians of a case."""
        return middle(self.costs[case])

    def weigh(self, folder: Path, *cases: str) -> None:
        """Notes how many pages and bytes there are in the `folder` that `cases` end with."""
        found = [(file.suffix in PAGES, file.stat().st_size) for file in files(folder)]
        for case in cases:
            self.pages[case] = sum(is_page for is_page, _ in found)
            self.bytes[case] = sum(size for _, size in found)


def measure(
    papers: Sequence[Fields], size: int, repeats: int, folder: Path, peers: Sequence[Peer] = ()
) -> Size:
    """Measures everything at one size, `repeats` times, in a new `folder`. Of `papers`, newest
    first, the first ones are added day by day: there are as many more of them as repeats."""
    result = Size(size)
    say(f"{size:,} papers: writing the entries")
    project = Project(folder / "project", papers[repeats:][:size])
    for number in range(repeats):
        say(f"{size:,} papers: run {number + 1} of {repeats}")
        _build(project, result)
        for peer in peers:
            _peer(peer, project, result)
        _change(project, papers[number], result)
    shutil.rmtree(folder)
    return result


def _build(project: Project, result: Size) -> None:
    """The cases that begin with nothing, and the one in which nothing happens."""
    project.reset()
    result.costs[ALONE].append(project.run(GENERATE))
    result.weigh(project.docs, ALONE)
    nothing = project.run(GENERATE)
    result.costs[NOTHING_TO_GENERATE].append(nothing)
    built = project.run(BUILD)
    result.costs[GENERATED].append(built)
    result.costs[RENDERING].append(built.without(nothing))
    project.reset()
    result.costs[COLD].append(project.run(BUILD))
    result.weigh(project.site, GENERATED, RENDERING, COLD, DAILY, UNCHANGED)
    before = project.state()
    result.costs[UNCHANGED].append(project.run(BUILD))
    after = project.state()
    touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    result.touched = max(result.touched, len(touched))


def _change(project: Project, paper: Fields, result: Size) -> None:
    """A paper comes, the site is built, and the paper goes again."""
    file = project.add(paper)
    result.costs[DAILY].append(project.run(BUILD))
    file.unlink()


def _peer(peer: Peer, project: Project, result: Size) -> None:
    costs = result.costs[peer.name]
    if sum(cost.wall for cost in costs) > PATIENCE:
        return
    say(f"{result.papers:,} papers: {peer.name}")
    if not costs:
        peer.prepare(project)
    costs.append(peer.run())
    if len(costs) == 1:
        peer.check(project)
        result.weigh(peer.output, peer.name, again_of(peer.name))
    again = peer.again()
    if again:
        result.costs[again_of(peer.name)].append(again)


def again_of(name: str) -> str:
    """The name of a peer's second case."""
    return f"{name}, unchanged"


def say(what: str) -> None:
    """A line for who waits."""
    print(what, file=sys.stderr, flush=True)
