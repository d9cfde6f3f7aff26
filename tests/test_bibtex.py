r"""BibTeX files, as people and programs write them."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest

from generator.contributing.cleaning.author_splitting import split_bibtex_authors
from generator.contributing.cleaning.bibtex_braces import remove_bibtex_braces, unescape_address
from generator.contributing.facts import Facts
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import BibtexFile, BibtexRecord, read_bibtex
from generator.contributing.sources.field_mapping import map_record
from generator.entries.date_parsing import parse_date

Read: TypeAlias = Callable[[str], BibtexFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function from the text of a file to its records."""

    def read_text(text: str) -> BibtexFile:
        (tmp_path / "x.bib").write_text(dedent(text))
        return read_bibtex(tmp_path / "x.bib")

    return read_text


def facts(**fields: str) -> Facts:
    """The facts of a record with these fields."""
    return bibtex_facts(BibtexRecord("article", "key", 1, fields))


def published(**fields: str) -> str:
    """The date of a record, as an entry has it."""
    return str(parse_date(facts(**fields).published)[0])


def test_records_of_one_key_are_all_read(read: Read) -> None:
    file = read("""
        @misc{heron, title = {On Herons}}
        @misc{heron, title = {On Other Herons}}
    """)
    titles = [record.fields["title"] for record in file.records]
    assert titles == ["On Herons", "On Other Herons"]


@pytest.mark.parametrize(
    ("broken", "fields"),
    [
        ("@misc{x, title = {No {end}, year = 1999,\n", {"title": "No {end", "year": "1999"}),
        (
            "@misc{x, title = {One} too many}, year = {1999}}\n",
            {"title": "{One} too many", "year": "1999"},
        ),
        ('@misc{x, title = "No quote, year = "1999"}\n', {"year": "1999"}),
        ("@misc(x, title = {No end}, year = {1999}\n", {"title": "No end", "year": "1999"}),
    ],
)
def test_a_broken_record_takes_no_other_with_it(
    read: Read,
    broken: str,
    fields: dict[str, str],
) -> None:
    whole = "@misc{%s, title = {Whole}, year = 2000}\n"
    first, second, last = read(whole % "a" + broken + whole % "b").records
    assert [first.key, second.key, last.key] == ["a", "x", "b"]
    assert first.fields == last.fields == {"title": "Whole", "year": "2000"}
    assert not first.fault
    assert not last.fault
    assert "(line 2)" in second.fault
    assert fields.items() <= dict(second.fields).items()


@pytest.mark.parametrize(
    ("text", "key", "remark"),
    [
        ("@misc{two words, title = {A}, year = 1999}", "two words", ""),
        ("@misc{, title = {A}, year = 1999}", "", ""),
        ("@misc{title = {A}, year = 1999}", "", ""),
        ("@misc{x title = {A}, year = 1999}", "x", 'had no comma after its key "x"'),
        ("@misc{x, title = {A} year = 1999}", "x", "had no comma between two fields"),
        ("@misc{x, title = {A}\n year = 1999}", "x", "had no comma between two fields"),
        ('@misc{x, title = "A"\n year = 1999,}', "x", "had no comma between two fields"),
        ("@MISC (x, Title = {A}, YEAR = 1999)", "x", ""),
        ("@misc{x, title = {A}, year = 1999, year = 2000}", "x", "stands there twice"),
        ("@string{t = {A}} @misc{x, title = t, year = 1999}", "x", ""),
        ('@string{t = "A"} @misc{x, title = T # "", year = 1999}', "x", ""),
        ("@misc{x, title = A, year = 1999}", "x", 'uses "A", which is no string of the file'),
        ("@comment{x, title = {B}} @misc{x, title = {A}, year = 1999}", "x", ""),
        ("a@b.example wrote\n@misc{x, title = {A}, year = 1999}", "x", ""),
        ("@preamble{{B}} @misc{x, title = {A}, year = 1999}", "x", ""),
    ],
)
def test_small_slips_have_one_reading(read: Read, text: str, key: str, remark: str) -> None:
    (record,) = read(text).records
    assert (record.key, dict(record.fields)) == (key, {"title": "A", "year": "1999"})
    assert not record.fault
    assert remark in "".join(message for _, message in record.remarks)
    assert bool(remark) is bool(record.remarks)


def test_a_lone_escaped_brace_is_no_brace(read: Read) -> None:
    (record,) = read(r"@misc{x, title = {The sign \{ of sets}, year = 1999}").records
    assert record.fields["title"] == r"The sign \{ of sets"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "x.bib").write_bytes("@misc{x, title = {Möwen “x”}}".encode(encoding))
    assert read_bibtex(tmp_path / "x.bib").records[0].fields["title"] == "Möwen “x”"


CROSSREF = """
    @inproceedings{%s, title = {Gulls}, author = {Invent, Ada}, crossref = {VOL}%s}
    @proceedings{vol, title = {Proc. of Cliffs}, year = 1999, month = may, doi = {10.1000/vol},
      author = {Editor, Some}, publisher = {P}}
"""


def test_a_paper_has_the_fields_of_its_volume(read: Read) -> None:
    file = read(CROSSREF % ("gulls", ""))
    (record,) = file.records
    assert file.not_papers == ["vol"]
    assert (record.fields["booktitle"], record.fields["month"]) == ("Proc. of Cliffs", "May")
    assert (record.fields["title"], record.fields["author"]) == ("Gulls", "Invent, Ada")
    assert "doi" not in record.fields
    other_year = read(CROSSREF % ("gulls", ", year = 2001")).records[0].fields
    assert (other_year["year"], "month" in other_year) == ("2001", False)


def test_volumes_of_volumes_and_data_for_several(read: Read) -> None:
    file = read("""
        @xdata{place, publisher = {Cliff Press}}
        @incollection{gulls, title = {Gulls}, crossref = {part}, xdata = {place}}
        @collection{part, title = {Part One}, crossref = {whole}}
        @mvcollection{whole, title = {All Birds}, date = {1999-05}}
        @proceedings{lonely, title = {Proc. of Nobody}}
        @misc{lost, title = {Lost}, crossref = {nowhere}}
        @misc{ring, title = {Ring}, crossref = {ring}}
    """)
    gulls, lonely, lost, ring = file.records
    assert file.not_papers == ["place", "part", "whole"]
    expected = {"booktitle": "Part One", "date": "1999-05", "publisher": "Cliff Press"}
    assert expected.items() <= dict(gulls.fields).items()
    assert lonely.key == "lonely"
    missing = 'takes fields from "nowhere", which is not in the file'
    assert lost.remarks == (("record", missing),)
    assert ring.remarks


def test_records_that_name_one_another_take_no_time(read: Read) -> None:
    names = ",".join(f"k{number}" for number in range(30))
    file = read("".join(f"@misc{{k{number}, xdata = {{{names}}}}}\n" for number in range(30)))
    assert len(file.records) == 30


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"year": "2019"}, "2019"),
        ({"year": "{2019}"}, "2019"),
        ({"year": "2019/05"}, "2019-05"),
        ({"year": "2019", "month": "5"}, "2019-05"),
        ({"year": "2019", "month": "05", "day": "3"}, "2019-05-03"),
        ({"year": "2019", "month": "May"}, "2019-05"),
        ({"year": "2019", "month": "sept."}, "2019-09"),
        ({"year": "2019", "month": "3~May"}, "2019-05-03"),
        ({"year": "2019", "month": "May~3--7"}, "2019-05-03"),
        ({"year": "2019", "month": "{MAY 3}"}, "2019-05-03"),
        ({"year": "2019", "month": "30 April--2 May"}, "2019-04-30"),
        ({"year": "2019", "month": "May", "day": "3"}, "2019-05-03"),
        ({"year": "2019", "month": "5", "day": "3--7"}, "2019-05-03"),
        ({"year": "2019", "month": "May/June"}, "2019-05"),
        ({"year": "2019", "month": "May--June"}, "2019-05"),
        ({"year": "2019", "month": "May 2019"}, "2019-05"),
        ({"year": "2019", "month": "Spring"}, "2019"),
        ({"year": "2019", "month": "soon"}, "2019"),
        ({"year": "2019", "month": "13"}, "2019"),
        ({"date": "2019-05-03/2019-05-07"}, "2019-05-03"),
        ({"date": "2019-05/2019-06"}, "2019-05"),
        ({"date": "2019-05-03/"}, "2019-05-03"),
        ({"date": "2019~"}, "2019"),
        ({"date": "2019-21"}, "2019"),
        ({"date": "2019-05-XX"}, "2019-05"),
        ({"date": "2019-05-03T12:00:00Z"}, "2019-05-03"),
        ({"date": "2020", "year": "2019"}, "2020"),
        ({"date": "soon", "year": "2019"}, "2019"),
        ({"year": "in press"}, "None"),
    ],
)
def test_dates(fields: dict[str, str], date: str) -> None:
    assert published(**fields) == date


def test_months_as_strings(read: Read) -> None:
    file = read("""
        @misc{a, year = 2019, month = "3~" # nov}
        @misc{b, year = 2019, month = NOV # "~3--7"}
        @misc{c, year = 2019, month = oct # "/" # nov}
        @misc{d, year = 2019, month = november}
    """)
    dates = [str(parse_date(bibtex_facts(record).published)[0]) for record in file.records]
    assert dates == ["2019-11-03", "2019-11-03", "2019-10", "2019-11"]
    assert [record.remarks for record in file.records] == [()] * 4


def test_a_part_of_a_date_that_is_left_out_is_named() -> None:
    ((field, message),) = facts(year="2019", month="soon").remarks
    assert (field, message) == ("published", 'was taken from "2019"; "soon 2019" is no date')


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Finch, Ada and Bo Wren", ["Ada Finch", "Bo Wren"]),
        ("Ada Finch, and Bo Wren", ["Ada Finch", "Bo Wren"]),
        ("Finch, Jr., Ada AND Wren, Bo, III", ["Ada Finch Jr.", "Bo Wren III"]),
        ("{Finch, Wren and Sons} and others", ["{Finch, Wren and Sons}", "others"]),
        ("{Finch, Ada and Wren, Bo}", ["Ada Finch", "Bo Wren"]),
        ("{Wings and Feathers}", ["{Wings and Feathers}"]),
        ("{van der Finch}, Ada Eve", ["Ada Eve {van der Finch}"]),
        ("van der Finch, Ada Eve", ["Ada Eve van der Finch"]),
        ("Finch Wren, A. E.", ["A. E. Finch Wren"]),
        ("Finch Wren, Ada Eve and Lark, Cy", ["Ada Eve Finch Wren", "Cy Lark"]),
        (r"Finch, Fran{\c c}ois and L\'opez, J", [r"Fran{\c c}ois Finch", r"J L\'opez"]),
        (r"Fin\v sa, P\c cun", [r"P\c cun Fin\v sa"]),
        (r"{Finch \& Co}", [r"{Finch \& Co}"]),
        ("Finch, Inc.", ["Finch, Inc."]),
        ("Finch, Ada et al.", ["Ada Finch", "others"]),
        ("Finch, Ada and et al.", ["Ada Finch", "others"]),
        ("Finch, A., et al", ["A. Finch", "others"]),
        ("Haroun, Md. and Wren, Bo", ["Md. Haroun", "Bo Wren"]),
        ("", []),
    ],
)
def test_authors(text: str, names: list[str]) -> None:
    assert split_bibtex_authors(text) == (names, "")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Finch, Bo Wren",
        "ADA FINCH, BO WREN",
        "Ada Finch, Bo Wren, Cy Lark",
        "Ada Finch, Bo Wren and Cy Lark",
        "Ada Finch, Bo Wren, and Cy Lark",
        "Finch, Ada; Wren, Bo",
        "Finch A, Wren B",
        "Finch A, Wren B and Lark C, Rook D",
        "Finch AE Wren B Lark C",
        "A. Finch, B. Wren",
        "Finch, A., Wren, B., Lark, C.",
        r"Finch, A. \& Wren, B.",
        "Finch, Ada / Wren, Bo",
        "李雁、王鹤",
    ],
)
def test_a_list_without_and_is_never_one_person(text: str) -> None:
    names, fault = split_bibtex_authors(text)
    assert names == []
    assert "may be several people" in fault
    assert facts(author=text).faults == (("authors", fault),)


def test_numbers_of_homonyms_are_no_part_of_a_name() -> None:
    result = facts(author="Ada Finch 0012 and Bo Wren")
    assert result.authors == [{"name": "Ada Finch"}, {"name": "Bo Wren"}]
    assert result.remarks[0][0] == "authors"


@pytest.mark.parametrize(
    ("fields", "identifier"),
    [
        ({"eprint": "2501.00001v2", "archiveprefix": "arXiv"}, "2501.00001"),
        ({"eprint": "arXiv:2501.00001 [cs.SD]"}, "2501.00001"),
        ({"eprint": "9901001", "archiveprefix": "arXiv", "primaryclass": "hep-th"},
         "hep-th-9901001"),
        ({"eprint": "2501.00001", "archiveprefix": "hal"}, None),
        ({"eprint": "https://journal.example/2501.00001.pdf"}, None),
        ({"journal": "arXiv preprint arXiv:2501.00001, 2025"}, "2501.00001"),
        ({"journal": "CoRR", "volume": "abs/2501.00001"}, "2501.00001"),
        ({"journal": "Birds", "volume": "2501.00001"}, None),
        ({"eid": "arXiv:2501.00001"}, "2501.00001"),
        ({"number": "arXiv:2501.00001"}, "2501.00001"),
        ({"doi": "10.48550/arXiv.2501.00001"}, "2501.00001"),
        ({"note": "arXiv:2501.00001 [cs.SD]"}, "2501.00001"),
        ({"howpublished": r"\url{https://arxiv.org/abs/2501.00001}"}, "2501.00001"),
        ({"note": "Comment on arXiv:2501.00001"}, None),
        ({"note": "An answer to arXiv:2501.00001, 12 pages"}, None),
        ({"journal": "Birds, with an appendix in arXiv:2501.00001"}, None),
    ],
)  # fmt: skip
def test_an_id_is_taken_where_nothing_else_stands(
    fields: dict[str, str], identifier: str | None
) -> None:
    result = facts(**{"doi": ""} | fields)
    assert result.identifier == identifier
    text = "".join(fields.values())
    assert bool(result.remarks) is (identifier is None and "arXiv:2501" in text)


def test_a_second_id_is_named() -> None:
    result = facts(eprint="2501.00001", url="https://arxiv.org/abs/2501.00002")
    assert result.identifier == "2501.00001"
    assert result.remarks == (("id", 'is not "2501.00002", which url names; correct?'),)


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        (r"10.1000/a\_b", "10.1000/a_b"),
        (r"10.1000/a{\_}b\&c\%d\#e", "10.1000/a_b&c%d#e"),
        (r"10.1000/(X)1{\textless}2\textgreater{}3", "10.1000/(X)1<2>3"),
        (r"10.1000/1&lt;2&gt;3", "10.1000/1<2>3"),
        (r"{10.1000/182}", "10.1000/182"),
        (r"\doi{10.1000/a\_b}", "10.1000/a_b"),
        (r"\url{https://a.example/~ada/x\_y?a=1&b=2}", "https://a.example/~ada/x_y?a=1&b=2"),
        (r"https://a.example/{\textasciitilde}ada", "https://a.example/~ada"),
        (r"https://a.example/\~{}ada", "https://a.example/~ada"),
        (r"\href{https://a.example/x}{here}", "https://a.example/x"),
        ("https://a.example/a--b", "https://a.example/a--b"),
        ("https://a.example/?x=1&copy=2", "https://a.example/?x=1&copy=2"),
    ],
)
def test_addresses(raw: str, address: str) -> None:
    assert unescape_address(raw) == address


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"{\'E}t{\'e} of {\it Larus}", "Été of Larus"),
        (r"{{\"O}stlich} of {GPS}", "Östlich of GPS"),
        (r"A {\bf bold} {{\LaTeX}} gull", "A bold LaTeX gull"),
        (r"{A $\frac{1}{2}$ of $x_{i}$}, {\textless}b", r"A $\frac{1}{2}$ of $x_{i}$, <b"),
        (r"Sets \{a, b\} of {B}", r"Sets \{a, b\} of B"),
        (r"\cite{x} of \unknown{B}", r"\cite{x} of \unknown{B}"),
        (r"{\textquotedbl}A{\textquotedbl} {\unknown}B {\textbraceleft}c", r'"A" {\unknown}B \{c'),
        (r"{\textbackslash}emph\{A\} of \$x\^{}2\$", r"\emph{A} of $x^2$"),
        ("{" * 2000 + "x" + "}" * 2000, None),
    ],
)  # fmt: skip
def test_commands_are_read_before_braces_go(raw: str, text: str | None) -> None:
    result = remove_bibtex_braces(raw)
    assert text is None or result == text


def test_other_fields() -> None:
    result = facts(
        title="Gulls of the~Sea", subtitle="A~Count", journal="Birds~{\\&} Co", keywords="a~b, {C}",
        howpublished=r"\url{https://a.example/x\_y}",
    )  # fmt: skip
    assert result.title == "Gulls of the Sea: A Count"
    assert result.topics == ["a b", "C"]
    assert result.url == "https://a.example/x_y"
    assert facts(howpublished="By post").url is None
    assert facts(title="Gulls?", subtitle="A Count").title == "Gulls? A Count"


def test_what_an_import_lists_can_be_imported_when_corrected() -> None:
    record = BibtexRecord(
        "inproceedings", "gulls", 7, {"title": "{Gulls}", "author": "Ada Finch, Bo Wren"}
    )
    raw = record.raw()
    assert raw == {
        "key": "gulls", "entrytype": "inproceedings", "title": "{Gulls}",
        "author": "Ada Finch, Bo Wren",
    }  # fmt: skip
    corrected = map_record({**raw, "author": "Ada Finch and Bo Wren", "needs": []}, "line 1")
    assert corrected is not None
    assert corrected.authors == [{"name": "Ada Finch"}, {"name": "Bo Wren"}]
    assert corrected.bibtex
    assert corrected.unused == ()
