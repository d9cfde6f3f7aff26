"""A reader finds papers whatever form, compound, version or abbreviation they type."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.chromium import server
from tests.conftest import make_project, papers

pytestmark = pytest.mark.browser

TITLES = {
    "2501.00001": "Fine-tuning Owl-4o",
    "2501.00002": "Finetuned herons",
    "2501.00003": "A heron for fine tuning",
    "2501.00004": "Reinforcement learning of wrens",
    "2501.00005": "Wrens by RL",
    "2501.00006": "Owl 2.5 and Owl2.5-VL",
    "2501.00007": "π0 in C++",
    "2501.00008": "面向海藻的语言模型评测",
    "2501.00009": "Colours of matrices",
    "2501.00010": "News from chaos",
    "2501.00011": "A day at the marsh",
    "2501.00012": "Invent a day for Kai",
    "2501.00013": "Egrets of ponds",
    "2501.00014": "Egrets wade at dawn",
}
SUMMARIES = {"2501.00011": "The chaos that terns bring is no news in forests; a heron stays calm."}
AUTHORS = {
    "2501.00004": ["Kai Invent", "Bo Fiction"],
    "2501.00005": ["Bo Invent", "Kai Fiction"],
    "2501.00007": ["Jörg Müller"],
    "2501.00011": [*(f"Bo Nest{number:02}" for number in range(60)), "Cy Heronson"],
    "2501.00013": ["Dee Example", "Effie Sample", "Bo Fiction", "Cy Quill"],
    "2501.00014": ["Cy Quill", "Dee Example", "Effie Sample", "Bo Fiction"],
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = make_project(tmp_path_factory.mktemp("words") / "project")
    for old in (folder / "papers").glob("2*"):
        shutil.rmtree(old)
    for id, title in TITLES.items():
        _write(folder / f"papers/2025/01/02/{id}.yaml", id, title)
    (folder / "papers/synonyms.yaml").write_text("madm: marsh day\n")
    papers("build", folder=folder)
    with server(folder / "site") as running:
        yield running


def _write(file: Path, id: str, title: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fields = {
        "title": title,
        "authors": AUTHORS.get(id, ["Ada Invent"]),
        "published": "2025-01-01",
        "topics": ["birds"],
        "summary": SUMMARIES.get(id, "Words."),
    }
    file.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")


@pytest.fixture
def page(common_page: Page) -> Page:
    return common_page


FINE_TUNING = {"2501.00001", "2501.00002", "2501.00003"}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("finetuning", FINE_TUNING),
        ("fine-tuning", FINE_TUNING),
        ("fine tuning", FINE_TUNING),
        ("owl4o", {"2501.00001"}),
        ("owl-4o", {"2501.00001"}),
        ("RL", {"2501.00004", "2501.00005"}),
        ("MADM", {"2501.00011"}),
        ("reinforcement learning", {"2501.00004", "2501.00005"}),
        ("owl2.5", {"2501.00006"}),
        ("owl-2.5", {"2501.00006"}),
        ("owl 2.5", {"2501.00006"}),
        ("pi0", {"2501.00007"}),
        ("π0", {"2501.00007"}),
        ("C++", {"2501.00007"}),
        ("海藻", {"2501.00008"}),
        ("语言模型", {"2501.00008"}),
        ("测", {"2501.00008"}),
        ("color matrix", {"2501.00009"}),
        ("news", {"2501.00010", "2501.00011"}),
        ("news chaos tern", {"2501.00010", "2501.00011"}),
        ("news terns calm", {"2501.00011"}),
        ("for", {"2501.00003", "2501.00012"}),
        ("fine her\u00adons", {"2501.00003"}),
        ('"chaos news"', set()),
        ('"herons"', {"2501.00002"}),
        ('"terns bring"', {"2501.00011"}),
        ('author:"Kai Invent"', {"2501.00004"}),
        ("author:Invent, K.", {"2501.00004"}),
        ("K. Invent", {"2501.00004"}),
        ("Invent et al. 2025 wrens", {"2501.00004", "2501.00005"}),
        ("author:Mueller", {"2501.00007"}),
        ("author:Müller", {"2501.00007"}),
    ],
)
def test_questions_have_answers(page: Page, address: str, asked: str, expected: set[str]) -> None:
    page.goto(f"{address}search/?q={quote(asked)}")
    expect(page.locator("#_search-message")).not_to_be_empty()
    links = page.locator(".search-results article h2 a").all()
    hrefs = [link.get_attribute("href") or "" for link in links]
    assert {href.rstrip("/").rpartition("/")[2] for href in hrefs} == expected


COUNT_WORK = """async ([root, text]) => {
  const { openIndex } = await import(`${root}assets/search/search_index.js`);
  const index = await openIndex(root);
  const [shard] = index.shards;
  const read = [];
  const unpack = shard.unpack.bind(shard);
  shard.unpack = (...list) => (read.push(unpack(...list).papers.length), unpack(...list));
  const { hits } = await index.search(text);
  return [hits.length, read.length, read.reduce((sum, count) => sum + count, 0)];
}"""


def test_common_words_alone_cost_their_own_lists_once(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    # Both words have four lists: "for" is in 2 titles, "a" in 3 and in a text.
    assert page.evaluate(COUNT_WORK, [address, "a for"]) == [2, 8, 6]


def test_results_that_lack_a_word_are_counted(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=news+chaos+tern")
    message = page.locator("#_search-message")
    expect(message).to_contain_text("2 papers, 1 of them without one of the")


@pytest.mark.parametrize(
    ("asked", "label", "path"),
    [
        ("Ada Invent", "Author", "authors/ada-invent/"),
        ("invent, ada", "Author", "authors/ada-invent/"),
        ('author:"Ada Invent"', "Author", "authors/ada-invent/"),
        ("birds", "Topic", "topics/birds/"),
    ],
)
def test_a_query_that_names_a_page_links_to_it(
    page: Page, address: str, asked: str, label: str, path: str
) -> None:
    page.goto(f"{address}search/?q={quote(asked)}")
    line = page.locator(".search-member").filter(has_text=label)
    expect(line).to_have_count(1)
    assert page.evaluate("line => line.querySelector('a').href", line.element_handle()) == (
        address + path
    )
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill(asked)
    expect(page.locator(f'.search-lines a[href$="{path}"]')).to_be_visible()


def test_no_page_is_offered_for_other_words(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=Invent")
    expect(page.locator("#_search-message")).not_to_be_empty()
    assert page.locator(".search-member").count() == 0


def test_fields_and_names_are_suggested_while_typing(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    box = page.get_by_role("main").get_by_role("searchbox")
    box.press_sequentially("matrices au")
    page.get_by_role("button", name="matrices author:").click()
    box.press_sequentially("Ada I")
    page.get_by_role("button", name='matrices author:"Ada Invent"').click()
    expect(page.locator(".search-results article")).to_have_count(1)
    assert box.input_value() == 'matrices author:"Ada Invent" '
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("topic:bi")
    dialog.get_by_role("button", name="topic:birds").click()
    expect(dialog.get_by_role("searchbox")).to_have_value("topic:birds ")


def test_a_whole_name_has_its_papers_first(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=kai+invent")
    first = page.locator(".search-results article h2").first
    expect(first).to_have_text(TITLES["2501.00004"])


def test_papers_of_a_first_author_come_before_those_of_a_later_one(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q=quill+egrets")
    expect(page.locator(".search-results article h2")).to_have_text(
        [TITLES["2501.00014"], TITLES["2501.00013"]]
    )


READ = """async ([root, rare]) => {
  const { Reading, WORD, INSTEAD, BESIDES } = await import(`${root}assets/search/reading.js`);
  const buckets = new Map();
  const loaded = [];
  const sizes = { 1: 5000, 2: 1000, 3: 40_000, 4: 1000, 5: rare };
  const load = async (number) => (loaded.push(number), buckets.set(number, { [number]: "A" }));
  const sizeOf = (number) => sizes[number];
  const shard = { recordBytes: 3000, buckets, sizeOf, loadBucket: load };
  const reading = new Reading([shard]);
  const make = () => [
    reading.bucket(shard, 1, "kite", WORD),
    reading.bucket(shard, 2, "owl", WORD),
    reading.bucket(shard, 3, "bird", WORD),
    reading.bucket(shard, 4, "kiteowl", BESIDES),
    reading.bucket(shard, 5, "wing", INSTEAD),
  ].map((bucket) => Object.keys(bucket).length);
  const before = await reading.complete(make);
  const held = [...loaded];
  reading.release();
  return { before, held, after: await reading.complete(make), left: [...reading.left] };
}"""


def test_a_query_reads_what_fits_the_shortest_lists_first(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    read = page.evaluate(READ, [address, 3000])
    assert read["held"] == [2, 1, 3, 5]  # what else a word is called waits for misspelt words
    assert (read["before"], read["after"], read["left"]) == ([1, 1, 1, 0, 1], [1] * 5, [])
    read = page.evaluate(READ, [address, 30_000])
    assert (read["after"], read["left"]) == ([1, 1, 1, 1, 0], ["wing"])


ASK_OF_LONG_LISTS = """async ([root, text, word]) => {
  const { openIndex } = await import(`${root}assets/search/search_index.js`);
  const index = await openIndex(root);
  const [shard] = index.shards;
  await shard.open();
  const { sizes } = await shard.fetchFile("terms");
  sizes.fill(1).splice(shard.bucketOf(shard.forms.keyOf(word)), 1, 2000);
  const { hits, remarks } = await index.search(text);
  const records = await Promise.all(hits.map(({ number }) => shard.fetchRecord(number)));
  return [records.map(({ title }) => title), remarks];
}"""


def test_a_word_that_does_not_fit_is_left_out_and_named(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    titles, remarks = page.evaluate(ASK_OF_LONG_LISTS, [address, "wrens egrets", "wrens"])
    assert set(titles) == {TITLES["2501.00013"], TITLES["2501.00014"]}
    assert len(remarks) == 1
    assert remarks[0].endswith(": wrens.")


def test_a_query_of_many_words_says_which_were_not_looked_up(page: Page, address: str) -> None:
    many = "herons egrets finetuned chaos matrices colours reinforcement dawn ponds"
    page.goto(f"{address}search/?q={quote(many)}")
    message = page.locator("#_search-message")
    expect(message).to_contain_text("to keep the search small: dawn, ponds.")


def test_a_very_long_query_is_read_in_part(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("egrets " + "a-" * 20_000)
    box.press("Enter")
    message = page.locator("#_search-message")
    expect(message).to_contain_text("Only the first 2,000 characters were looked up.")
    expect(page.locator(".search-results article")).to_have_count(2)


def test_a_field_without_value_before_another_says_what_it_wants(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('author: year:2025')}")
    message = page.locator("#_search-message")
    expect(message).to_contain_text("author: needs a value, as in author:Name")
    expect(page.locator(".search-results article")).to_have_count(10)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("author:Effei Sampla", "effie sample"),  # a mistake in each word
        ("author:Dee Exmapel", "dee example"),  # two in a long one
        ("author:Sampel", "sample"),
    ],
)
def test_a_name_may_have_more_mistakes_than_one(
    page: Page, address: str, asked: str, meant: str
) -> None:
    page.goto(f"{address}search/?q={quote(asked)}")
    message = page.locator("#_search-message")
    expect(message).to_contain_text(f"Looked for “{meant}” in place of")
    expect(page.locator(".search-results article").first).to_be_visible()


def test_a_version_is_found_together_and_apart(page: Page, address: str) -> None:
    titles = {}
    for asked in ("owl2", "owl 2", "owl-2"):
        page.goto(f"{address}search/?q={quote(asked)}")
        expect(page.locator("#_search-message")).not_to_be_empty()
        titles[asked] = set(page.locator(".search-results article h2").all_inner_texts())
    assert titles["owl2"] == titles["owl 2"] == titles["owl-2"] >= {TITLES["2501.00006"]}


def test_the_61st_author_is_named_in_the_result(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={quote('author:Heronson')}")
    who = page.locator(".search-results article .who")
    expect(who).to_have_count(1)
    expect(who).to_contain_text("Cy Heronson")
    expect(who.locator("mark")).to_have_text("Heronson")
