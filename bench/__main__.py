"""The face of the bench: `python -m bench`."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bench.cases import Size, measure, say
from bench.corpus import corpus
from bench.invented import MOST, Fields, invented
from bench.machine import machine, versions
from bench.measure import Failed
from bench.peers import Peer, peers
from bench.project import topics
from bench.tables import of_ours, of_peers, of_targets
from generator.entries.faults import quantity


def _sizes(_: object, __: object, value: str) -> list[int]:
    try:
        sizes = sorted({int(size) for size in value.replace(" ", "").split(",")})
    except ValueError:
        raise click.BadParameter("write numbers with commas, as 1000,3000,12000") from None
    if sizes[0] < 1 or sizes[-1] > MOST:
        raise click.BadParameter(f"a size is from 1 to {MOST:,}")
    return sizes


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--sizes", default="1000,3000,12000", callback=_sizes, help="How many papers.")
@click.option("--repeats", default=3, type=click.IntRange(1), help="How often; medians count.")
@click.option("--corpus", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Real papers: a file of JSON lines, .xz or not.")  # fmt: skip
@click.option("--peers", "with_peers", is_flag=True, help="Plain MkDocs, Hugo, Zensical, too.")
@click.option("--in", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Where scratch folders are made; in memory, with /dev/shm/bench.")  # fmt: skip
def bench(
    sizes: list[int], repeats: int, file: Path | None, with_peers: bool, folder: Path | None
) -> None:
    """Measure what building costs, and print tables in Markdown."""
    papers = _papers(file, sizes[-1] + repeats)
    sizes = sorted({min(size, len(papers) - repeats) for size in sizes})
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    others = peers() if with_peers else []
    with TemporaryDirectory(dir=folder, prefix="bench-") as scratch:
        where = Path(scratch)
        try:
            found = [measure(papers, size, repeats, where / str(size), others) for size in sizes]
        except Failed as failed:
            raise click.ClickException(str(failed)) from None
        kind = "real" if file else "invented"
        click.echo(f"### {date.today():%Y-%m-%d}, {kind} papers\n")
        click.echo(f"{machine(where)}.\n{versions(peers=with_peers)}.")
    click.echo(_report(found, others, repeats))


def _papers(file: Path | None, count: int) -> list[Fields]:
    if not file:
        return list(islice(invented(topics()), count))
    papers, losses = corpus(file, topics())
    for what, how_many in sorted((+losses).items()):
        say(f"{file.name}: {how_many:,} {what}")
    return papers[:count]


def _report(sizes: Sequence[Size], others: Sequence[Peer], repeats: int) -> str:
    touched = max(size.touched for size in sizes)
    parts = [
        f"Medians of {quantity(repeats, 'run')}. An unchanged build touched "
        f"{quantity(touched, 'file')} of docs/ and site/.",
        of_ours(sizes),
        *([of_peers(sizes, others)] if others else []),
        "CPU / wall; bold is over the bound:",
        of_targets(sizes),
    ]
    return "\n" + "\n\n".join(parts)


if __name__ == "__main__":
    bench(prog_name="python -m bench")
