"""Benchmarks measure and count correctly. The durations themselves are not tested."""

import json
import lzma
import sys
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path
from statistics import mean, median

import pytest
from click.testing import CliRunner

from bench.__main__ import bench
from bench.cases import CASES, PAGES_ALONE, Size
from bench.corpus import convert_records, read_corpus
from bench.hugo import HugoSite, content
from bench.invented import LENGTHS, invented
from bench.known_items import descriptions, questions
from bench.measure import CommandFailed, Cost, measure_command, medians
from bench.project import OURS, Project, topics
from bench.tables import bound_table, cost_table, peer_table
from generator.generating.loading import load_papers
from tests.conftest import tree

RECORD = {
    "arxiv_id": "2501.00002",
    "title": "Counting Sparrows by Eye",
    "abstract": "Two eyes count\x0c sparrows.",
    "authors": ["Ada Invent", "42"],
    "published": "2025-01-01T09:00:00Z",
    "featured": "2025-01-02",
    "categories": ["cs.CV", "cs.LG", "math.GT"],
    "organization": "Invented University",
    "upvotes": 3,
    "upvotes_asof": "2025-02-03",
    "links": {"github": "https://git.example.org/sparrows", "project": "no address"},
}


def project(folder: Path, count: int, seed: int = 1) -> Project:
    return Project(folder, islice(invented(topics(), seed), count))


def test_the_same_seed_draws_the_same_papers_byte_for_byte(tmp_path: Path) -> None:
    first, again = project(tmp_path / "a", 40), project(tmp_path / "b", 40)
    assert tree(first.folder / "papers") == tree(again.folder / "papers")
    other = project(tmp_path / "c", 40, seed=2)
    assert tree(first.folder / "papers") != tree(other.folder / "papers")


def test_fewer_papers_begin_more_papers() -> None:
    assert list(islice(invented(["a", "b"]), 30)) == list(islice(invented(["a", "b"]), 90))[:30]


def test_drawn_papers_have_no_fault(tmp_path: Path) -> None:
    drawn = project(tmp_path / "project", 300)
    papers, _ = load_papers(drawn.folder / "papers")
    assert len(papers) == 300


def test_drawn_papers_are_like_real_ones() -> None:
    papers = list(islice(invented([f"topic-{number}" for number in range(20)]), 3000))
    assert len({paper["id"] for paper in papers}) == 3000
    assert 7 < mean(len(paper["authors"]) for paper in papers) < 11
    assert 5 <= median(len(paper["authors"]) for paper in papers) <= 8
    authors = Counter(author for paper in papers for author in paper["authors"])
    several = sum(times >= 3 for times in authors.values())
    assert 0.15 < several / len(authors) < 0.35
    assert max(authors.values()) > 20
    lengths = [len(paper["abstract"].split()) for paper in papers]
    assert min(lengths) >= LENGTHS[0]
    assert max(lengths) <= LENGTHS[-1] + 5
    assert min(len(paper["title"].split()) for paper in papers) >= 6
    days = {paper["day"] for paper in papers}
    assert 16 < len(papers) / len(days) < 20
    assert {day.weekday() for day in days} == set(range(5))
    assert all(1 <= len(paper["topics"]) <= 3 for paper in papers)
    assert 0.2 < mean("organizations" in paper for paper in papers) < 0.3
    assert 0.05 < mean("$" in paper["abstract"] for paper in papers) < 0.15


def test_a_busier_archive_has_as_many_more_papers_a_day() -> None:
    days = Counter(paper["day"] for paper in islice(invented(["a"], rate=4), 600))
    assert 4 * 12 < mean(list(days.values())[:-1]) < 4 * 22


def test_the_first_papers_of_an_archive_are_not_signed_by_the_same_few() -> None:
    papers = list(islice(invented(["a"]), 50))
    authors = Counter(author for paper in papers for author in paper["authors"])
    assert max(authors.values()) < 10


def test_a_record_becomes_an_entry() -> None:
    ((paper,), losses) = convert_records([RECORD], ["training", "computer-vision"])
    assert paper == {
        "id": "2501.00002",
        "day": paper["day"],
        "title": "Counting Sparrows by Eye",
        "authors": ["Ada Invent"],
        "published": "2025-01-01",
        "topics": ["computer-vision", "training"],
        "abstract": "Two eyes count sparrows.",
        "organizations": ["Invented University"],
        "links": {"code": "https://git.example.org/sparrows"},
        "signals": {"date": "2025-02-03", "upvotes": 3},
    }
    assert f"{paper['day']}" == "2025-01-02"
    assert +losses == {
        "authors skipped: no name": 1,
        "characters deleted": 1,
        "links skipped: no address": 1,
    }


def test_records_that_are_no_papers_are_skipped_and_counted() -> None:
    records = [RECORD, RECORD, RECORD | {"arxiv_id": "sparrows"}]
    papers, losses = convert_records(records, ["training"])
    assert len(papers) == 1
    assert losses["papers skipped: twice"] == 1
    assert losses["papers skipped: id"] == 1


def test_a_corpus_may_be_compressed_and_its_newest_paper_is_first(tmp_path: Path) -> None:
    later = RECORD | {"arxiv_id": "2501.00003", "featured": "2025-01-03"}
    lines = "".join(f"{json.dumps(record)}\n" for record in (RECORD, later))
    (tmp_path / "corpus.jsonl").write_text(lines)
    (tmp_path / "corpus.jsonl.xz").write_bytes(lzma.compress(lines.encode()))
    plain, _ = read_corpus(tmp_path / "corpus.jsonl", ["training"])
    compressed, _ = read_corpus(tmp_path / "corpus.jsonl.xz", ["training"])
    assert plain == compressed
    assert [paper["id"] for paper in plain] == ["2501.00003", "2501.00002"]


def test_a_description_is_asked_where_its_paper_is_there() -> None:
    id, text = next(iter(descriptions().items()))
    papers = [{"id": "sparrows", "title": "Sparrows", "authors": []}]
    assert questions(papers, 5)["described in other words"] == []
    papers.append(papers[0] | {"id": id})
    assert questions(papers, 5)["described in other words"] == [(text, id)]


def test_descriptions_are_different_and_long_enough() -> None:
    texts = list(descriptions().values())
    assert len(set(texts)) == len(texts) == 150
    assert all(4 <= len(text.split()) <= 18 for text in texts)


def test_the_same_questions_are_asked_each_time() -> None:
    papers = list(islice(invented(["a"]), 30))
    first = questions(papers, 3)
    assert first == questions(papers, 3)
    invented_kinds = {kind: len(some) for kind, some in first.items() if some}
    assert set(invented_kinds.values()) == {3}
    assert set(first) - set(invented_kinds) == {
        "a version",
        "a symbol or a letter and two words",
        "described in other words",
    }


def test_a_misspelt_question_has_one_word_that_is_not_in_the_title() -> None:
    papers = list(islice(invented(["a"]), 30))
    titles = {paper["id"]: paper["title"].lower() for paper in papers}
    wrong_words = {
        sum(word not in titles[id] for word in text.split())
        for text, id in questions(papers, 20)["a misspelt word"]
    }
    assert 1 in wrong_words <= {0, 1}  # 0: two equal letters changed places


def python(program: str, folder: Path) -> Cost:
    return measure_command([sys.executable, "-c", program], folder)


def test_the_processor_time_of_children_counts(tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.5: pass"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
    assert python(child, tmp_path).cpu >= 0.5


def test_the_memory_of_parent_and_child_counts_together(tmp_path: Path) -> None:
    hold = "held = b'x' * 60_000_000"
    child = f"import time; {hold}; time.sleep(1)"  # long enough to be looked at
    parent = f"import subprocess, sys; {hold}; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = python(parent, tmp_path)
    assert 120e6 < cost.memory < 300e6


def test_a_command_that_fails_says_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="no sparrows"):
        python("import sys; sys.exit('no sparrows')", tmp_path)


def test_medians_and_differences() -> None:
    costs = [Cost(1, 9, 5), Cost(2, 7, 4), Cost(9, 8, 6)]
    assert medians(costs) == Cost(2, 8, 5)
    assert Cost(5, 5, 5).without(Cost(2, 7, 9)) == Cost(3, 0, 5)


def test_a_project_goes_back_to_what_was_written_by_hand(tmp_path: Path) -> None:
    fresh = project(tmp_path / "project", 3)
    before = tree(fresh.folder)
    (fresh.docs / "index.md").write_text("# Generated")
    fresh.site.mkdir()
    (fresh.folder / ".cache").mkdir()
    fresh.reset()
    assert tree(fresh.folder) == before
    assert not fresh.site.exists()
    assert not (fresh.folder / ".cache").exists()


def test_pages_alone_are_the_pages_without_search(tmp_path: Path) -> None:
    built = project(tmp_path / "project", 20)
    measure_command([sys.executable, "-m", "bench.pages_alone", built.folder], OURS)
    assert len(list((built.site / "papers").glob("*/index.html"))) == 20
    assert (built.site / "feeds/all.rss").exists()
    assert not (built.site / "search").exists()
    paper = next((built.site / "papers").glob("*/index.html")).read_text()
    assert "Related papers" not in paper


def test_hugo_gets_the_body_and_what_stands_around_it() -> None:
    page = """<title>A &amp; B · Papers</title><meta name="description" content="Both.">
<link rel="alternate" type="application/rss+xml" title="A" href="../../feeds/topics/a.rss">
<link rel="alternate" type="application/rss+xml" title="All" href="../../feeds/all.rss">
<main class="x" id="_main">
<h1>A</h1>
</main>
<nav class="contents"><ul><li><a href="#one">One</a></li></ul></nav>"""
    front, body = content(page, "topics/a").split("\n", 1)
    assert body == "<h1>A</h1>"
    assert json.loads(front) == {
        "title": "A & B · Papers",
        "description": "Both.",
        "url": "/topics/a/",
        "feed": "topics/a",
        "contents": [{"url": "#one", "title": "One"}],
    }


def test_a_run_with_a_corpus_prints_every_figure(tmp_path: Path) -> None:
    records = [RECORD | {"arxiv_id": f"2501.{number:05}"} for number in range(1, 42)]
    (tmp_path / "corpus.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in records))
    corpus = ["--corpus", str(tmp_path / "corpus.jsonl")]
    options = ["--sizes", "99", "--repeats", "1", "--in", str(tmp_path / "scratch")]
    done = CliRunner().invoke(bench, [*corpus, *options], catch_exceptions=False)
    assert done.exit_code == 0
    assert "real papers" in done.stdout
    assert "41 characters deleted" in done.stderr
    rows = [line.split(" | ") for line in done.stdout.splitlines() if line.startswith("| ")]
    heading = next(row for row in rows if "what" in row)
    ours = [row for row in rows if row[0] == "| 40"]
    assert [row[1].removesuffix(" (.md)") for row in ours] == [*CASES]
    for row in ours:
        blank = {name for name, cell in zip(heading, row, strict=True) if not cell.strip()}
        assert blank == {"CPU growth"}
    for word in ("CPU s", "wall s", "peak MB", "pages", "MB written", "unchanged, of cold"):
        assert word in done.stdout
    assert not list((tmp_path / "scratch").iterdir())


def size(papers: int, seconds: float) -> Size:
    """A size at which every case and the peer cost as many seconds."""
    names = (*CASES, HugoSite.name)
    costs = defaultdict(list, {name: [Cost(seconds, seconds, 5e6)] for name in names})
    return Size(papers, costs, dict.fromkeys(names, 7), dict.fromkeys(names, 8_000_000))


def test_each_size_is_compared_with_the_one_before() -> None:
    sizes = [size(10, 2), size(40, 9)]
    cold = [row.split(" | ") for row in cost_table(sizes).splitlines() if "| cold |" in row]
    assert [row[7] for row in cold] == ["", "× 4.50"]
    assert "| 1.1 | cold, a paper, of the size before |  | **1.12** / **1.12** |" in bound_table(
        sizes
    )


def test_a_peer_that_makes_the_pages_is_compared_with_our_making_them() -> None:
    one = size(10, 2)
    one.costs[PAGES_ALONE] = [Cost(1, 3, 5e6)]
    (row,) = [row for row in peer_table([one], [HugoSite()]).splitlines() if HugoSite.name in row]
    assert row.split(" | ")[5:7] == ["0.50", "1.50"]
