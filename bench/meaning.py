"""Whether search by meaning finds more than search for words: `python -m bench.meaning`.

Meaning is what the catalogue itself tells: which words stand in the same papers (latent semantic
analysis), small enough to be sent to a browser. Questions are those of `described`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import sync_playwright

from bench.corpus import corpus
from bench.described import described, shared, telling
from bench.finding import ASK, chromium, served
from bench.invented import Fields
from bench.known_items import Question
from bench.project import topics
from generator.entries import text

Table = NDArray[np.float32]
Places = NDArray[np.integer[Any]]

SHOWN = 10
ENOUGH = 5
"""A word has a vector if so many papers have it."""
MOST_BYTES, WORDS_BYTES = 4_000_000, 100_000
"""All that is sent has a byte for each dimension of a word or a paper; and the words themselves."""
OVER, ROUNDS = 10, 4
"""How many more dimensions a randomised SVD looks at, and how often."""
SATURATED, LENGTH = 1.2, 0.75
"""The usual constants of BM25."""


class Spaces:
    """Papers by the words that they have, and by the meaning of these words."""

    def __init__(self, papers: Sequence[Fields], dimensions: int = 0) -> None:
        """Vectors have so many `dimensions`, or as many as MOST_BYTES can hold."""
        said = [Counter(telling(_text(paper))) for paper in papers]
        times = Counter(word for each in said for word in each)
        known = sorted(word for word, papers in times.items() if papers >= ENOUGH)
        self.place = {word: number for number, word in enumerate(known)}
        self.counts = np.stack([self.counted(each) for each in said])
        having = np.array([times[word] for word in known], dtype=np.float32)
        self.rarity = np.log(1 + (len(papers) - having + 0.5) / (having + 0.5))
        most = (MOST_BYTES - WORDS_BYTES) // (len(papers) + len(known))
        self.dimensions = dimensions or min(most, len(papers), len(known))

    def counted(self, said: Counter[str]) -> Table:
        """How often each word stands in a text."""
        row = np.zeros(len(self.place), dtype=np.float32)
        for word, times in said.items():
            if word in self.place:
                row[self.place[word]] = times
        return row

    @cached_property
    def any_word(self) -> Table:
        """What each word is worth to each paper: BM25."""
        lengths = self.counts.sum(axis=1, keepdims=True)
        lengths = 1 - LENGTH + LENGTH * lengths / lengths.mean()
        worth = self.counts * (SATURATED + 1) / (self.counts + SATURATED * lengths)
        return np.asarray(worth * self.rarity, dtype=np.float32)

    @cached_property
    def weighted(self) -> Table:
        """What each paper is about: TF-IDF, each as long as the others."""
        return _unit(np.log1p(self.counts) * self.rarity)

    @cached_property
    def meanings(self) -> tuple[Table, Table]:
        """The vectors of words and of papers, as eight bits hold them."""
        chance = np.random.default_rng(6)
        size = self.weighted.shape[1], self.dimensions + OVER
        basis = chance.standard_normal(size, dtype=np.float32)
        for _ in range(ROUNDS):
            basis = np.linalg.qr(self.weighted.T @ (self.weighted @ basis))[0]
        _, _, turned = np.linalg.svd(self.weighted @ basis, full_matrices=False)
        terms = (basis @ turned.T)[:, : self.dimensions]
        return _eight_bits(terms), _unit(_eight_bits(self.weighted @ terms))


def _text(paper: Fields) -> str:
    parts = [paper["title"], paper.get("summary"), paper.get("abstract")]
    return " ".join([*(text.to_plain(part) for part in parts if part), *paper["topics"]])


def _unit(rows: Table) -> Table:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


def _eight_bits(rows: Table) -> Table:
    """`rows`, each in steps of a 127th of its largest number."""
    steps = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9) / 127
    return np.asarray(np.rint(rows / steps) * steps, dtype=np.float32)


def scores(spaces: Spaces, asked: Table) -> Iterator[tuple[str, Table]]:
    """By way of searching, what each paper is worth as an answer to each of the questions, which
    are rows of words."""
    by_word = asked @ spaces.any_word.T
    yield "any word (BM25)", by_word
    terms, papers = spaces.meanings
    by_meaning = _unit(asked * spaces.rarity @ terms) @ papers.T
    yield f"meaning ({spaces.dimensions} dimensions)", by_meaning
    for share in (0.3, 1.0):
        both = _of_best(by_word) + share * _of_best(by_meaning)
        yield f"any word, and {share:g} of meaning", both
    for number in (5, 20):
        more = _widened(asked, terms, number)
        yield f"any word, and {number} near each", more @ spaces.any_word.T
    more = np.stack([_words_of(spaces.weighted[np.argsort(-row)[:5]]) for row in by_word])
    both = asked / np.maximum(asked.sum(axis=1, keepdims=True), 1) + more
    yield "any word, and those of the first 5 papers", both @ spaces.any_word.T


def _of_best(rows: Table) -> Table:
    return np.asarray(rows / np.maximum(rows.max(axis=1, keepdims=True), 1e-9))


def _widened(asked: Table, terms: Table, number: int) -> Table:
    """The questions with the words that are nearest to each of theirs, at a third of its worth."""
    known = np.flatnonzero(asked.any(axis=0))
    vectors = _unit(terms)
    made = asked.copy()
    for word in known:
        near = vectors @ vectors[word]
        near[word] = 0
        best = np.argsort(-near)[:number]
        made[:, best] += 0.3 * asked[:, [word]] * np.maximum(near[best], 0)
    return made


def _words_of(papers: Table) -> Table:
    """The hundred words that weigh most in `papers`, together as much as a question."""
    weights = papers.sum(axis=0)
    weights[np.argsort(-weights)[100:]] = 0
    return np.asarray(weights / weights.sum())


def places(rows: Table, expected: Sequence[int]) -> Places:
    """Where the expected paper stands among those with the best scores, from 1."""
    own = rows[np.arange(len(expected)), expected][:, None]
    return np.asarray((rows > own).sum(axis=1) + 1)


def plain(site: Path, questions: Sequence[Question]) -> Places:
    """Where the search of a built site puts the papers; 0 for not among the first."""
    with sync_playwright() as playwright, served(site) as root:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{root}about/")
        answers = [page.evaluate(ASK, [root, text, SHOWN])[0] for text, _ in questions]
        browser.close()
    pairs = zip(questions, answers, strict=True)
    return np.array([ids.index(each.id) + 1 if each.id in ids else 0 for each, ids in pairs])


HEAD = "| search | first | in ten | of the tuning half | of the other half |\n|---|--:|--:|--:|--:|"


def row(name: str, found: Places) -> str:
    """A way of searching in the table."""
    ten = (found > 0) & (found <= SHOWN)
    shares = [(found == 1).mean(), ten.mean(), ten[::2].mean(), ten[1::2].mean()]
    return f"| {name} | {' | '.join(f'{share:.1%}' for share in shares)} |"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--corpus", "file", required=True, help="The real papers: JSON lines, .xz or not.",
              type=click.Path(exists=True, dir_okay=False, path_type=Path))  # fmt: skip
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A site of these papers that is built already: its search, too.")  # fmt: skip
def meaning(file: Path, site: Path | None) -> None:
    """Measure whether search by meaning finds described papers, and print a table in Markdown."""
    papers = corpus(file, topics())[0]
    questions = described(papers)
    titles = {paper["id"]: paper["title"] for paper in papers}
    for question in questions:
        if found := shared(question.text, titles[question.id]):
            said = f"“{question.text}” has words of its title: {', '.join(sorted(found))}"
            raise click.ClickException(said)
    click.echo(HEAD)
    if site:
        click.echo(row("the site's", plain(site, questions)))
    spaces = Spaces(papers)
    at = {paper["id"]: number for number, paper in enumerate(papers)}
    expected = [at[question.id] for question in questions]
    asked = np.stack([spaces.counted(Counter(set(telling(text)))) for text, _ in questions])
    _ = spaces.weighted
    start = perf_counter()
    _ = spaces.meanings
    took = perf_counter() - start
    for name, rows in scores(spaces, asked):
        click.echo(row(name, places(rows, expected)))
    size = spaces.dimensions * sum(spaces.counts.shape) + 4 * len(spaces.place)
    names = sum(len(word) + 1 for word in spaces.place)
    click.echo(f"\n{len(papers):,} papers, {len(spaces.place):,} words; vectors: "
               f"{took:.0f} s, {(size + names) / 1e6:.1f} MB.")  # fmt: skip


if __name__ == "__main__":
    meaning(prog_name="python -m bench.meaning")
