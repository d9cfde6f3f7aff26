"""The command `python -m bench`: measures builds and prints tables."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.cases import Size, measure_size, report
from bench.corpus import read_corpus
from bench.invented import MOST, Fields, invented
from bench.machine import describe_machine, describe_versions
from bench.measure import CommandFailed
from bench.peer import Peer
from bench.peers import all_peers
from bench.project import topics
from bench.tables import bound_table, cost_table, peer_table
from generator.entries.faults import quantity


def _parse_sizes(_: object, __: object, value: str) -> list[int]:
    try:
        sizes = sorted({int(size) for size in value.replace(" ", "").split(",")})
    except ValueError:
        raise click.BadParameter("write numbers, separated by commas, as 1000,3000,12000") from None
    if sizes[0] < 1:
        raise click.BadParameter("a size is 1 or more")
    return sizes


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--sizes", default="1000,3000,12000", callback=_parse_sizes, help="Numbers of papers."
)
@click.option("--repeats", default=3, type=click.IntRange(1), help="Runs; the tables show medians.")
@click.option("--corpus", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Real papers: a file of JSON lines, plain or .xz.")  # fmt: skip
@click.option(
    "--peers", "with_peers", is_flag=True, help="Measure plain MkDocs, Hugo and Zensical, too."
)
@click.option("--in", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Folder for scratch projects; /dev/shm/bench is in memory.")  # fmt: skip
def bench(
    sizes: list[int], repeats: int, file: Path | None, with_peers: bool, folder: Path | None
) -> None:
    """Measure what building costs, and print tables in Markdown."""
    papers = _papers(file, sizes[-1] + repeats)
    sizes = sorted({min(size, len(papers) - repeats) for size in sizes})
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    peers = all_peers() if with_peers else []
    with TemporaryDirectory(dir=folder, prefix="bench-") as scratch:
        place = Path(scratch)
        try:
            results = [
                measure_size(papers, size, repeats, place / str(size), peers) for size in sizes
            ]
        except CommandFailed as failure:
            raise click.ClickException(str(failure)) from None
        kind = "real" if file else "invented"
        click.echo(f"### {date.today():%Y-%m-%d}, {kind} papers\n")
        click.echo(f"{describe_machine(place)}.\n{describe_versions(peers=with_peers)}.")
    click.echo(_tables(results, peers, repeats))


def _papers(file: Path | None, count: int) -> list[Fields]:
    if not file:
        return list(islice(invented(topics(), rate=ceil(count / MOST)), count))
    papers, losses = read_corpus(file, topics())
    for reason, times in sorted((+losses).items()):
        report(f"{file.name}: {times:,} {reason}")
    return papers[:count]


def _tables(sizes: Sequence[Size], peers: Sequence[Peer], repeats: int) -> str:
    touched = max(size.touched for size in sizes)
    parts = [
        f"Medians of {quantity(repeats, 'run')}. An unchanged build touched "
        f"{quantity(touched, 'file')} of docs/ and site/.",
        cost_table(sizes),
        *([peer_table(sizes, peers)] if peers else []),
        "CPU / wall; bold is over the bound:",
        bound_table(sizes),
    ]
    return "\n" + "\n\n".join(parts)


if __name__ == "__main__":
    bench(prog_name="python -m bench")
