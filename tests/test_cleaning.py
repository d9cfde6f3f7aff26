"""Raw facts become clean fields, and nothing is changed in silence."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contributing.cleaning.author_list import clean_authors
from generator.contributing.cleaning.bibtex_braces import remove_bibtex_braces
from generator.contributing.cleaning.cleaned_record import CleanedRecord, FieldCorrection, Remark
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.links import clean_links
from generator.contributing.cleaning.organizations import clean_organizations
from generator.contributing.cleaning.text_repair import join_lines, repair_text
from generator.contributing.cleaning.web_addresses import clean_url, find_repository
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.entry_creation import Outcome, create_entry
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record
from generator.entries.date_parsing import parse_day
from generator.entries.topics import Topics
from generator.generating.loading import load_papers

TOPICS = Topics.model_validate(
    {
        "birds": {"name": "Birds", "description": "Fly.", "aliases": ["wings"], "arxiv": ["cs.BI"]},
        "clocks": {"name": "Clocks", "description": "Tick.", "arxiv": ["cs.CL"]},
    }
)


def facts(**changes: Any) -> Facts:
    values = {
        "origin": "here",
        "identifier": "2501.00001",
        "title": "Counting Sparrows by Ear",
        "authors": ["Ada Invent", "Bo Fiction"],
        "published": "2025-01-01",
        "day": "2025-01-02",
        "categories": ["cs.BI"],
        "abstract": "A microphone counts sparrows.",
    }
    return Facts(**{**values, **changes})


def clean(**changes: Any) -> CleanedRecord:
    return clean_facts(facts(**changes), TOPICS)


def whys(cleaning: CleanedRecord) -> dict[str, str]:
    return {change.field: change.why for change in cleaning.corrections}


def test_clean_facts_are_not_changed() -> None:
    result = clean()
    assert (result.identifier, result.day) == ("2501.00001", date(2025, 1, 2))
    assert result.fields == {
        "title": "Counting Sparrows by Ear",
        "authors": ["Ada Invent", "Bo Fiction"],
        "published": "2025-01-01",
        "topics": ["birds"],
        "abstract": "A microphone counts sparrows.",
    }
    assert (result.notes, result.faults) == ([], [])


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Counting Sparrows\n  by Ear", "Counting Sparrows by Ear"),
        ("Sparrows &amp; Clocks: 3 &lt; 4", "Sparrows & Clocks: 3 < 4"),
        ("Sparrows &amp;amp; Clocks", "Sparrows & Clocks"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("The <i>Passer</i> Genus", "The Passer Genus"),
        ("CO<sub>2</sub> and x<sup>n</sup>", "CO$_{2}$ and x$^{n}$"),
        ("Learning <think> Tokens and p<b and c>d", "Learning <think> Tokens and p<b and c>d"),
        ("<jats:title>Sparrows</jats:title>", "Sparrows"),
        ("Sparrows\x00 by\x1b[31m Ear\x07", "Sparrows by Ear"),
        ("Sparrows\u202e by\u2066 Ear\ufeff\u200b", "Sparrows by Ear"),
        ("Sparrows\x0bby\u2028Ear", "Sparrows by Ear"),
        ("Spar\u00adrows", "Sparrows"),
        ("Half \ud83d a \ud83d\ude00 smile", "Half a \U0001f600 smile"),
        ('Schr\\"odinger, {\\"o}, \\v{S}, \\c{c}', "Schrödinger, ö, Š, ç"),
        ('na\\"{\\i}ve $\\hat{x}$', "naïve $\\hat{x}$"),
        ("the query\\'s Erd\\H{o}s", "the query's Erdős"),
        ("Weights of \x08eta and \x0crac{1}{2}, \tau", "Weights of β and \\frac{1}{2}, τ"),
        ("texttt{D}ual-texttt{H}ead", "Dual-Head"),
        ("Our **SandNet** and **M**ud **N**et", "Our SandNet and Mud Net"),
        ("2**3 ** 4 *** a** b", "2**3 ** 4 *** a** b"),
        ("\\texttt{shown} for \\$5 and \\emph{shown}", "shown for \\$5 and shown"),
        ("JosÃ© and itâ€™s", "José and it’s"),
        ("â€œSparrowsâ€\x9d", "“Sparrows”"),
        ("Jose\u0301", "José"),
        ("العصافير 数麻雀 \u200cمی\u200cشود", "العصافير 数麻雀 \u200cمی\u200cشود"),
        ("''Averaged'' and ``quoted''", "''Averaged'' and ``quoted''"),
        ("It costs $5 or $10", "It costs $5 or $10"),
        (1984, "1984"),
        (["From a list"], "From a list"),
    ],
)
def test_titles_are_mended(raw: Any, text: str) -> None:
    result = clean(title=raw)
    assert result.fields["title"] == text
    assert ("title" in whys(result)) == (raw not in (text, 1984, ["From a list"]))


@pytest.mark.parametrize("raw", [None, "", "  ", "N/A", "null", "\u200b", "-", {}, True, "\x00"])
def test_a_title_that_says_nothing_is_missing(raw: Any) -> None:
    assert [doubt.field for doubt in clean(title=raw).faults] == ["title"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  A microphone\ncounts.\n", "A microphone\ncounts."),
        ("Abstract: We count.", "We count."),
        ("ABSTRACT\nWe count.", "We count."),
        ("We test abstract\nreasoning.", "We test abstract\nreasoning."),
        ("<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One.\n\nTwo."),
        ('See <a href="https://a.example/x">this URL</a>.', "See this URL (https://a.example/x)."),
        ('See <a href="https://a.example/x">a.example/x</a>.', "See a.example/x."),
        ("Tokens like <answer> stay, [links](https://a.example) too", None),
    ],
)
def test_abstracts_are_mended(raw: str, text: str | None) -> None:
    assert clean(abstract=raw).fields["abstract"] == (raw if text is None else text)


def test_a_long_abstract_is_cut_at_a_sentence_and_said_so() -> None:
    result = clean(abstract="A sentence of words. " * 800)
    assert len(result.fields["abstract"]) <= 10_000
    assert result.fields["abstract"].endswith("words. …")
    assert "cut" in whys(result)["abstract"]
    assert [doubt.field for doubt in result.remarks] == ["abstract"]


def test_what_could_not_be_read_shows_as_a_question_mark_and_is_named() -> None:
    result = clean(abstract="un\ufffdreadable, isn\ufffdt it? It isn?t")
    assert result.fields["abstract"] == "un?readable, isn’t it? It isn’t"
    assert "could not be read" in result.remarks[0].message
    assert '"un?readable"' in result.remarks[1].message
    authors, notes = clean_authors(["Bo M\ufffdller", "Ada Invent"])
    assert authors == ["Bo M?ller", "Ada Invent"]
    assert any('question mark within a word, "M?ller"' in str(note) for note in notes)


def test_a_long_title_needs_a_person() -> None:
    assert [str(doubt) for doubt in clean(title="word " * 200).faults] == [
        "title: has 999 characters; shorten it"
    ]


@pytest.mark.parametrize("raw", ["", None, "None", "No abstract available.", "[abstract]", "\n"])
def test_without_words_a_person_is_needed(raw: Any) -> None:
    assert [doubt.field for doubt in clean(abstract=raw).faults] == ["summary"]


@pytest.mark.parametrize(
    ("abstract", "doubt"),
    [
        ("by sim30 percent", "may have lost the marks"),
        ("a 2.7times speedup", "may have lost the marks"),
        ("it sometimes works", ""),
        ("on 256^2 images with H_{infty}", "holds ^ or _"),
        ("on $256^2$ images, file_name", ""),
        ("as \\cite{x} says", "cites"),
        ("infty-Video and nabla", "may have lost a backslash"),
        ("a $\\infty$ of rightarrows", ""),
    ],
)
def test_what_looks_odd_is_said_and_not_changed(abstract: str, doubt: str) -> None:
    result = clean(abstract=abstract)
    assert result.fields["abstract"] == abstract
    assert any(doubt in each.message for each in result.remarks) == bool(doubt)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (["Ada Invent", ":", "Bo Fiction"], ["Ada Invent", "Bo Fiction"]),
        (["The Sparrow Team:", "Ada Invent"], ["The Sparrow Team", "Ada Invent"]),
        (["Invent, Ada", "Fiction, Bo"], ["Ada Invent", "Bo Fiction"]),
        (["Sam Invent, Jr.", "and Bo Fiction"], ["Sam Invent, Jr.", "Bo Fiction"]),
        ("Invent, A., Fiction, B.-C.", ["A. Invent", "B.-C. Fiction"]),
        ("Invent, A., Fiction, B., and Maker, C. D.", ["A. Invent", "B. Fiction", "C. D. Maker"]),
        ("Ada Invent and Bo Fiction and Cy Maker", ["Ada Invent", "Bo Fiction", "Cy Maker"]),
        ("Ada Invent, Bo Fiction, and Cy Maker", ["Ada Invent", "Bo Fiction", "Cy Maker"]),
        ("Invent, Ada; Fiction, Bo", ["Ada Invent", "Bo Fiction"]),
        ("Invent, Ada and Bo Fiction", ["Ada Invent", "Bo Fiction"]),
        ("Ada Invent, Bo Fiction and Cy Maker", ["Ada Invent", "Bo Fiction", "Cy Maker"]),
        ("de Invent, Ada Ann and Fiction, Bo", ["Ada Ann de Invent", "Bo Fiction"]),
        ("Invent, Ada", ["Ada Invent"]),
        (["Ada Invent; Bo Fiction"], ["Ada Invent", "Bo Fiction"]),
        ('["Ada Invent", "Bo Fiction"]', ["Ada Invent", "Bo Fiction"]),
        (
            ["Ada Invent*", "Bo Fiction†‡", "Cy Maker$^{1,2}$"],
            ["Ada Invent", "Bo Fiction", "Cy Maker"],
        ),
        (["Ada Invent1", "Bo Fiction2,3"], ["Ada Invent", "Bo Fiction"]),
        (["Qwen2", "Ada Invent", "Bo Fiction"], ["Qwen2", "Ada Invent", "Bo Fiction"]),
        (["Ada Invent <ada@a.example>"], ["Ada Invent"]),
        (["Ada Invent (1)", "Bo Fiction (1, 2)"], ["Ada Invent", "Bo Fiction"]),
        (
            ['Linus "Jim" Fan', "O'Nil Åse", "李明", "محمد"],
            ['Linus "Jim" Fan', "O'Nil Åse", "李明", "محمد"],
        ),
        (["Tony Nguy\\~ên", "Ji\\v{r}\\'i"], ["Tony Nguyễn", "Jiří"]),
        (
            [{"name": "Ada Invent"}, {"given": "Bo", "family": "Fiction"}],
            ["Ada Invent", "Bo Fiction"],
        ),
        ([{"user": {"fullname": "Ada Invent"}}, None, {}, "", 7], ["Ada Invent"]),
        (
            [
                {
                    "name": "Ada",
                    "ORCID": "http://orcid.org/0000-0002-1825-0097",
                    "affiliation": [{"name": "Invented University"}],
                }
            ],
            [{"name": "Ada", "orcid": "0000-0002-1825-0097", "affiliation": "Invented University"}],
        ),
        (["Ji\u0159\u00ed", "Navr\u00e1til", "Ada Invent"], ["Jiří Navrátil", "Ada Invent"]),
        (["OpenAI", "DeepMind", "Ada Invent"], ["OpenAI", "DeepMind", "Ada Invent"]),
        (["Xin", "Di", "Wu", "Ada Invent"], ["Xin", "Di", "Wu", "Ada Invent"]),
        (["Plato", "Socrates"], ["Plato", "Socrates"]),
        (["Wei Wang", "Ada Invent", "Wei Wang"], ["Wei Wang", "Ada Invent", "Wei Wang"]),
        (["Ada Invent", "others"], ["Ada Invent"]),
        ("Ada Invent et al.", ["Ada Invent"]),
        ([["Invent", "Ada", ""], ["Fiction", "Bo", "Jr"]], ["Ada Invent", "Bo Fiction Jr"]),
        ([["Ada Invent"], [], [None], {"name": ["x"]}, True], ["Ada Invent"]),
        ([], None),
        (None, None),
        ("", None),
        (":", None),
        ({}, None),
        ([[]], None),
    ],
)
def test_names(raw: Any, found: list[Any] | None) -> None:
    assert clean_authors(raw)[0] == found


def test_a_missing_part_of_a_name_does_not_go_in_silence() -> None:
    result = clean(authors=[{"given": "N/A", "family": "Solo"}])
    assert whys(result)["authors[0]"] == "a word that stands for a missing name went"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (["Wei Wang", "Ada Invent", "Wei Wang"], "stands there 2 times"),
        (["Jiří", "Navrátil", "Ada Invent"], 'was "Jiří Navrátil" one name'),
        (["OpenAI", "DeepMind", "Ada Invent"], "may hold names in halves"),
        (["Ada Invent", "et al."], "complete the list"),
        (["Ada Invent1,2", "Bo Fiction", "Cy Maker"], '"Ada Invent1,2" holds digits'),
        (["Ada Invent (Invented University)"], "holds brackets"),
        (["Prof. Ada Invent"], "holds a title"),
    ],
)
def test_odd_names_are_said(raw: Any, why: str) -> None:
    assert any(why in note.message for note in clean_authors(raw)[1] if isinstance(note, Remark))


def test_what_an_entry_has_no_room_for_is_said() -> None:
    several = [{"name": "Ada Invent", "affiliation": ["One Place", "Another"]}]
    assert whys(clean(authors=several))["authors[0].affiliation"].startswith("an entry has room")
    assert "first of several" in whys(clean(title=["One Title", "Another"]))["title"]
    assert "is no text" in whys(clean(abstract={"en": "We count."}))["abstract"]
    assert "taken apart" in whys(clean(organizations="One Place; Another"))["organizations"]
    assert "names nobody" in whys(clean(organizations=[{"id": 5}]))["organizations"]
    assert "lost its zeros" in whys(clean(identifier=2501.1))["id"]


def test_an_incomplete_list_is_written_and_said() -> None:
    result = clean(authors_complete=False)
    assert [str(doubt) for doubt in result.remarks] == [
        "authors: are not all there, says the source; complete the list"
    ]


def test_thousands_of_authors() -> None:
    many = [
        f"Ada{'i' * (n % 7)} Invent{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(5000)
    ]
    assert len(clean_authors(many)[0] or []) == 5000


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Ai2", ["Ai2"]),
        (" 香港科技大学 ", ["香港科技大学"]),
        ({"name": "x-lab", "fullname": "X Lab"}, ["X Lab"]),
        (["Made (Here, There)", "Made (Here, There)", None, "-"], ["Made (Here, There)"]),
        (None, []),
    ],
)
def test_organizations(raw: Any, found: list[str]) -> None:
    assert clean_organizations(raw)[0] == found


@pytest.mark.parametrize(
    ("raw", "found", "why"),
    [
        ("2025-01-02", date(2025, 1, 2), ""),
        ("2025-1-2", date(2025, 1, 2), "was written otherwise"),
        ("2025/01/02", date(2025, 1, 2), "was written otherwise"),
        ("20250102", date(2025, 1, 2), "was written otherwise"),
        (20250102, date(2025, 1, 2), "was written otherwise"),
        ("2025-01-02T17:59:59.000Z", date(2025, 1, 2), "the time of day went"),
        ("2025-01-02 17:59:59", date(2025, 1, 2), "the time of day went"),
        ("2025-01-02 17:59:59 UTC", date(2025, 1, 2), "the time of day went"),
        ("2025-01-02T23:59:59-05:00", date(2025, 1, 3), "became the day in UTC"),
        ("Thu, 2 Jan 2025 23:59:59 GMT", date(2025, 1, 2), "the time of day went"),
        ("2 January 2025", date(2025, 1, 2), "was written otherwise"),
        ("Jan 2, 2025", date(2025, 1, 2), "was written otherwise"),
        ("31/01/2025", date(2025, 1, 31), "was written otherwise"),
        ("1/31/2025", date(2025, 1, 31), "was written otherwise"),
        ("1/2/2025", None, ""),
        (1735840799, date(2025, 1, 2), "was a count of seconds since 1970"),
        (1735840799000, date(2025, 1, 2), "was a count of seconds since 1970"),
        ([[2025, 1, 2]], date(2025, 1, 2), ""),
        ([2025, 1], date(2025, 1, 1), "unsure: only the month is known"),
        ("2025", date(2025, 1, 1), "unsure: only the year is known"),
        ("2025-01", date(2025, 1, 1), "unsure: only the month is known"),
        (datetime(2025, 1, 2, 3, tzinfo=UTC), date(2025, 1, 2), "the time of day went"),
        ("2025-02-30", None, ""),
        ("0000-00-00", None, ""),
        ("soon", None, ""),
        ("", None, ""),
        (None, None, ""),
        ([], None, ""),
        ([[None]], None, ""),
        ({}, None, ""),
        ({"$date": "2025-01-02"}, date(2025, 1, 2), ""),
        ({"date-parts": [[2025, 1, 2]]}, date(2025, 1, 2), ""),
        ("2nd of January 2025", date(2025, 1, 2), "was written otherwise"),
        (True, None, ""),
        ("9999999999999", date(2286, 11, 20), "was a count of seconds since 1970"),
        ("٢٠٢٥-٠١-٠٢", None, ""),
        ("2025-01-02T99:99:99", date(2025, 1, 2), "the time of day went"),
    ],
)
def test_days(raw: Any, found: date | None, why: str) -> None:
    assert parse_day(raw)[0] == found
    assert found is None or parse_day(raw)[1] == why


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("https://github.com/a/b", "https://github.com/a/b"),
        ("http://www.github.com/a/b.git/", "https://github.com/a/b"),
        ("git@github.com:a/b.git", "https://github.com/a/b"),
        ("github.com/a/b", "https://github.com/a/b"),
        ("https://github.com/a/b/tree/main/c/", "https://github.com/a/b/tree/main/c"),
        ("https://github.com/a/b?tab=readme-ov-file#readme", "https://github.com/a/b"),
        ("[code](https://github.com/a/b)", "https://github.com/a/b"),
        (" https://a.github.io/x/ ", "https://a.github.io/x/"),
        ("http://a.example/x?utm_source=y&id=3", "http://a.example/x?id=3"),
        ("https://a.example/ä b", "https://a.example/%C3%A4%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://a.example/x%20y", "https://a.example/x%20y"),
        ("https://a.example:8080/x.", "https://a.example:8080/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https://user:secret@a.example/", None),
        ("https://", None),
        ("soon", None),
        ("https://[::1]/", None),
        ("https://a.example:x/", None),
        (None, None),
        (7, None),
        ({}, None),
    ],
)
def test_addresses_are_tidied(raw: Any, url: str | None) -> None:
    assert clean_url(raw) == url


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ({"code": "https://arxiv.org/abs/2501.00001"}, {}),
        ({"code": "https://huggingface.co/papers/2501.00001"}, {}),
        ({"project": "https://github.com/a/b"}, {"code": "https://github.com/a/b"}),
        (
            {"code": "https://github.com/a/b", "project": "https://github.com/a/b/"},
            {"code": "https://github.com/a/b"},
        ),
        ({"code": "https://huggingface.co/a/b"}, {"models": ["https://huggingface.co/a/b"]}),
        (
            {"project": "https://huggingface.co/datasets/a/b"},
            {"datasets": ["https://huggingface.co/datasets/a/b"]},
        ),
        (
            {"project": "https://huggingface.co/spaces/a/b"},
            {"demos": ["https://huggingface.co/spaces/a/b"]},
        ),
        (
            {"project": "https://doi.org/10.5281/zenodo.1"},
            {"project": "https://doi.org/10.5281/zenodo.1"},
        ),
        ({"code": None, "project": "", "pdf": "N/A", "models": []}, {}),
        (
            {"models": ["https://a.example/1", "nothing", "https://a.example/1"]},
            {"models": ["https://a.example/1"]},
        ),
    ],
)
def test_links_go_where_they_belong(raw: dict[str, Any], found: dict[str, Any]) -> None:
    kept, notes = clean_links(raw, "2501.00001")
    assert kept == found
    given = [
        url for value in raw.values() for url in (value if isinstance(value, list) else [value])
    ]
    held = [
        url for value in kept.values() for url in (value if isinstance(value, list) else [value])
    ]
    changed = [note for note in notes if isinstance(note, FieldCorrection)]
    assert len(changed) >= len({url for url in given if url and url != "N/A"} - set(held))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("https://github.com/a/b", {"code": "https://github.com/a/b"}),
        (["https://a.example/"], {"project": "https://a.example/"}),
        ([{"rel": "Code", "href": "https://a.example/b"}], {"code": "https://a.example/b"}),
        ([{"type": "video", "url": "https://a.example/b"}], {"video": "https://a.example/b"}),
        ([7, None], {}),
    ],
)
def test_links_that_are_no_mapping(said: Any, found: dict[str, str]) -> None:
    record = map_record({"links": said}, "a record")
    assert record is not None
    assert clean_links(record.links, "2501.00001")[0] == found


def test_a_link_to_another_paper_is_said() -> None:
    notes = clean_links({"arxiv": "https://arxiv.org/abs/2501.00002"}, "2501.00001")[1]
    assert "a link leads to 2501.00002" in str(notes[0])


def test_code_named_in_an_abstract() -> None:
    assert find_repository("Code: https://github.com/a/b. More") == "https://github.com/a/b"
    assert find_repository("https://github.com/a/b https://github.com/a/c") is None


@pytest.mark.parametrize(
    ("changes", "identifier"),
    [
        ({"identifier": "arXiv:2501.00001v3"}, "2501.00001"),
        ({"identifier": 2501.1}, "2501.10000"),
        ({"identifier": 704.0042}, "0704.0042"),
        ({"identifier": "arXiv:2501.00001v3 [cs.CV]"}, "2501.00001"),
        ({"identifier": "oai:arXiv.org:2501.00001"}, "2501.00001"),
        ({"identifier": None, "url": "http://arxiv.org/abs/2501.00001v1"}, "2501.00001"),
        ({"identifier": None, "doi": "10.48550/arXiv.2501.00001"}, "2501.00001"),
        ({"identifier": "../../etc/passwd", "doi": "10.1000/182"}, "counting-sparrows-by-ear"),
        ({"identifier": "of-our-own", "url": "https://a.example/"}, "of-our-own"),
        (
            {"identifier": "649def34f8be52c8", "url": "https://a.example/"},
            "counting-sparrows-by-ear",
        ),
        ({"identifier": None, "doi": "https://doi.org/10.1000/182"}, "counting-sparrows-by-ear"),
    ],
)
def test_ids_however_they_come(changes: dict[str, Any], identifier: str) -> None:
    assert clean(**changes).identifier == identifier


def test_topics_come_from_the_record_its_categories_or_a_person() -> None:
    assert clean(topics=["Clocks", "wings", "nests"]).fields["topics"] == ["clocks", "birds"]
    assert clean(categories=["cs.CL", "I.2.7; F.4.1", "cs.BI"]).fields["topics"] == [
        "clocks",
        "birds",
    ]
    assert clean(categories="cs.CL cs.BI").fields["topics"] == ["clocks", "birds"]
    assert [each.field for each in clean(categories=["cs.ZZ"]).faults] == ["topics"]
    otherwise = clean_facts(facts(categories=None), TOPICS, {"fallback_topics": ["clocks"]})
    assert otherwise.fields["topics"] == ["clocks"]
    given = clean_facts(facts(), TOPICS, {"topics": ["clocks"]})
    assert given.fields["topics"] == ["clocks"]


def test_acm_classes_are_no_categories() -> None:
    assert "ACM" in whys(clean(categories=["cs.BI", "I.2.7"]))["categories"]


def test_the_first_of_several_days() -> None:
    assert clean(day=["2025-01-05", "2025-01-02"]).day == date(2025, 1, 2)
    assert clean(day="2025-01-02T01:41:01.897Z").day == date(2025, 1, 2)
    assert clean(day="soon").day is None
    assert [doubt.field for doubt in clean(day="soon").remarks] == ["day"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"published": "2025-06-01", "day": "2025-07-01"}, "does not fit the id"),
        ({"published": "2025-01-03"}, "is later than the day"),
        ({"published": "2025"}, "only the year is known"),
        ({"published": "2024-12-31"}, ""),
    ],
)
def test_odd_dates_are_said(changes: dict[str, Any], why: str) -> None:
    assert [why in doubt.message for doubt in clean(**changes).remarks] == ([True] if why else [])


@pytest.mark.parametrize(
    ("changes", "signals"),
    [
        ({"upvotes": 12, "comments": 0}, {"upvotes": 12, "comments": 0}),
        ({"upvotes": "1,234", "comments": "5"}, {"upvotes": 1234, "comments": 5}),
        ({"upvotes": 5.0, "comments": None}, {"upvotes": 5}),
        ({"upvotes": -1, "comments": "many"}, None),
        ({"upvotes": True}, None),
    ],
)
def test_counts(changes: dict[str, Any], signals: dict[str, int] | None) -> None:
    found = clean(counted="2025-01-05", **changes).fields.get("signals")
    assert found == ({"date": "2025-01-05", **signals} if signals else None)


def test_counts_without_a_date_are_left_out_and_said() -> None:
    result = clean(upvotes=3)
    assert "signals" not in result.fields
    assert "need the date" in whys(result)["signals"]


@pytest.mark.parametrize(
    ("changes", "withdrawn"),
    [
        ({"authors_comment": "This paper has been withdrawn by the authors due to an error"}, True),
        ({"authors_comment": "Withdrawn, see v1"}, True),
        ({"abstract": "This paper has been\nwithdrawn by the author."}, True),
        ({"title": "RETRACTED: Counting Sparrows"}, True),
        ({"withdrawn": True}, True),
        ({"abstract": "We study how models behave once data has been withdrawn."}, False),
        ({"title": "Withdrawn Consent in Machine Unlearning"}, False),
        ({}, False),
    ],
)
def test_withdrawn_papers_need_a_person(changes: dict[str, Any], withdrawn: bool) -> None:
    assert is_withdrawn(facts(**changes)) is withdrawn
    assert any(each.field == "status" for each in clean(**changes).faults) is withdrawn


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("{GPT}: A {Study} of {{NASA}}", "GPT: A Study of NASA"),
        ("$O(n^{2})$ {Things}", "$O(n^{2})$ Things"),
        ('{\\"O}ffnung and \\emph{more}', "Öffnung and more"),
        ("unbalanced } and {", "unbalanced  and "),
    ],
)
def test_braces_of_bibtex_go_and_those_of_tex_stay(raw: str, text: str) -> None:
    assert remove_bibtex_braces(raw) == text


NASTY = st.one_of(
    st.text(max_size=60),
    st.text(
        alphabet=st.sampled_from(
            list(" \n\t:#-'\"{}[]&*!|>%@`,?$\\<a1.é\u202e\u2028\ud800\x00\x85~=^_")
        ),
        max_size=40,
    ),
    st.sampled_from(
        [
            "null",
            "yes",
            "1e3",
            "0x1F",
            "12:30",
            "2025-01-01",
            "- a",
            "a: b",
            "a #b",
            "'",
            "''",
            "{a}",
            "<script>alert(1)</script>",
            "\x1b]0;x\x07",
            "---",
            "...",
            "%TAG",
            "!!python/object:x",
            "<<",
            "$\\frac{1}{2}$",
            "[link](javascript:x)",
            "::error::x",
            "{{ x }}",
            "{% x %}",
            "=1+1",
        ]
    ),
)
ANY = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), NASTY),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(NASTY)
def test_mended_text_is_mended_once(text: str) -> None:
    after, _ = repair_text(text)
    once, _ = join_lines(after)
    assert join_lines(once) == (once, [])


@given(
    title=NASTY,
    abstract=NASTY,
    people=st.lists(NASTY, min_size=1, max_size=4),
    venue=NASTY,
    note=NASTY,
    organization=NASTY,
    code=NASTY,
    doi=NASTY,
)
def test_every_written_entry_reads_back_and_is_right(
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    abstract: str,
    people: list[str],
    venue: str,
    note: str,
    organization: str,
    code: str,
    doi: str,
) -> None:
    folder = tmp_path_factory.mktemp("papers")
    raw = facts(
        title=f"T{title}",
        abstract=f"A{abstract}",
        authors=["Ada Invent", *people],
        venue=venue,
        note=note,
        organizations=[organization],
        links={"code": code},
        doi=doi,
        topics=["birds"],
    )
    (folder / "topics.yaml").write_text("birds: {name: Birds, description: Fly.}\n")
    added = create_entry(
        clean_facts(raw, TOPICS),
        ExistingEntries.read(folder),
        "https://papers.example.org/schema/paper.json",
    )
    if added.outcome is Outcome.WRITTEN:
        (paper,), _ = load_papers(folder)
        assert paper.path == added.path
    else:
        assert added.faults


@given(
    st.dictionaries(
        st.sampled_from(
            sorted(
                set(Facts.__dataclass_fields__)
                - {"origin", "links", "withdrawn", "bibtex", "remarks", "faults", "unused"}
            )
        ),
        ANY,
    ),
    ANY,
)
def test_no_record_breaks_the_cleaning(changes: dict[str, Any], link: Any) -> None:
    clean(**changes, links={"code": link, "models": link, "arxiv": link})


def test_what_is_written_stays_where_it_belongs(tmp_path: Path) -> None:
    added = create_entry(clean(), ExistingEntries.read(tmp_path))
    assert added.path == "2025/01/02/2501.00001.yaml"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["2501.00001.yaml"]


@pytest.mark.parametrize(
    ("comment", "is_gone"),
    [
        ("Withdrawn", True),
        ("12 pages; withdrawn by the authors", True),
        ("This submission has been withdrawn by arXiv administrators", True),
        ("The authors have decided to withdraw this paper", True),
        ("Paper withdrawn: mistake in Lemma 2", True),
        ("This manuscript by A. Invent is withdrawn", True),
        ("The preprint has since been retracted", True),
        ("Our paper needs to be withdrawn", True),
        ("Withdrawn from HEDGE 2024, 10 pages", False),
        ("The previous version was withdrawn", False),
        ("Supersedes withdrawn arXiv:1234.5678", False),
        ("This paper was withdrawn from HEDGE 2023 and improved", False),
        ("This paper has not been withdrawn", False),
        ("Models withdrawn from service", False),
    ],
)
def test_a_comment_says_whether_the_paper_is_withdrawn(comment: str, is_gone: bool) -> None:
    assert is_withdrawn(facts(authors_comment=comment)) == is_gone


@pytest.mark.parametrize(
    ("end", "is_gone"),
    [
        ("This paper has been withdrawn by the author.", True),
        ("We withdraw this article since Theorem 1 is wrong.", True),
        ("Some models were withdrawn from service in 2020.", False),
        ("This work examines papers that were withdrawn by authors.", False),
        ("The paper was retracted in 2020, and still it is cited.", False),
    ],
)
def test_a_long_abstract_is_withdrawn_only_by_its_own_words(end: str, is_gone: bool) -> None:
    abstract = "We count sparrows in hedges and show that all of them sing. " * 12 + end
    assert is_withdrawn(facts(abstract=abstract)) == is_gone


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Lives of\n  <i>Passer fictus</i>\n  ,a bird", "Lives of Passer fictus, a bird"),
        ("SO\n  <sub>3</sub>\n  -poor air", "SO$_{3}$-poor air"),
        ("N\n <sub>2</sub>\n O at 10\n <sup>−3</sup>\n bar", "N$_{2}$O at 10$^{−3}$ bar"),
        ("a<sub><i>p</i></sub><sup>2</sup>!", "a$_{p}^{2}$!"),
        ("Of (\n <jats:italic>P. fictus</jats:italic>\n )", "Of (P. fictus)"),
        ("A <title> and a <p> Token", "A <title> and a <p> Token"),
        (
            "Mass <mml:math><mml:msub><mml:mi>m</mml:mi><mml:mn>0</mml:mn></mml:msub><mml:mo>−"
            "</mml:mo><mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac></mml:math>.",
            "Mass $m_{0}-\\frac{a}{b}$.",
        ),
        (
            "<inline-formula><alternatives><tex-math>\\documentclass{minimal}\\begin{document}"
            "$$y_2$$\\end{document}</tex-math><math><mi>y</mi></math></alternatives>"
            "</inline-formula> counts",
            "$y_2$ counts",
        ),
        ("M ¨uller, Peri´c, Ma¸cka and Fran¸coise", "Müller, Perić, Maçka and Françoise"),
        ("it´s O´Neill’s 5´ end", "it´s O´Neill’s 5´ end"),
        ("РџСЂРёРІРµС‚ and Jos√© and GroÃ\x83Â\x9f", None),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
        ("10 Å², “CAFÉ” and « été »", "10 Å², “CAFÉ” and « été »"),
    ],
)
def test_foreign_text_becomes_plain(raw: str, text: str | None) -> None:
    if text is not None:
        assert clean(title=raw).fields["title"] == text
    else:
        remarks = clean(title=raw).remarks
        assert any("garbled" in remark.message for remark in remarks)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp437", "cp1250"])
def test_names_are_read_again_as_what_they_were(encoding: str) -> None:
    name = "Zoë Núñez"
    garbled = name.encode().decode(encoding)
    assert clean_authors([garbled])[0] == [name]
    assert clean_organizations(garbled.encode().decode(encoding))[0] == [name]


def test_plain_text_keeps_tags_and_entities_and_names_them() -> None:
    result = clean(title="The <i>x</i> Tag &amp; Co", markup=False)
    assert result.fields["title"] == "The <i>x</i> Tag &amp; Co"
    assert len(result.remarks) == 2
    assert clean(title="The <i>x</i> Tag &amp; Co").fields["title"] == "The x Tag & Co"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (["∀", "Ada Invent"], ["∀", "Ada Invent"]),
        (["∗", "†"], None),
        (["Anonymous", "(:unav)", "Unknown Author", "Bo Li"], ["Bo Li"]),
        ([{"given": "N/A", "family": "Solo"}], ["Solo"]),
        ([{"given": "Unknown", "family": "Unknown"}], None),
        ([{"given": "nan", "family": "Solo"}], ["Solo"]),
        ([{"given": "NA", "family": "Solo"}], ["Solo"]),
        ([{"given": "Na", "family": "Li"}], ["Na Li"]),
        ([{"given": "Bo", "family": "Na"}], ["Bo Na"]),
        ([{"given": "BO SU", "family": "NA"}], ["BO SU NA"]),
        ([{"given": "Nan", "family": "Li"}], ["Nan Li"]),
        ([{"given": "Bo", "family": "Null"}], ["Bo Null"]),
        (["Null, Bo", "null null", "First Author"], ["Bo Null"]),
        ([":etal", "Bo Li"], ["Bo Li"]),
        ([{"name": "Hedge Salon, Bern", "nameType": "Organizational"}], ["Hedge Salon, Bern"]),
        ([{"name": "MIT Museum, Bern", "nameType": "Personal"}], ["MIT Museum, Bern"]),
        (
            [{"name": "Solo, Ada", "affiliation": ["ETH, Bern"]}],
            [{"name": "Ada Solo", "affiliation": "ETH, Bern"}],
        ),
    ],
)
def test_nobody_is_no_author_and_organizations_stay(raw: Any, found: list[Any] | None) -> None:
    assert clean_authors(raw)[0] == found
