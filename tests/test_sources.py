"""The services, as they behave on good and on bad days."""

import gzip
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.contributing.cleaning.author_list import clean_authors
from generator.contributing.facts import Facts
from generator.contributing.sources import arxiv, doi_agencies, huggingface
from generator.contributing.sources.client import Client
from generator.contributing.sources.services import (
    NotFound,
    Service,
    Services,
    SourceError,
)
from tests.services import Answer, Arxiv, Atom, Request, daily, serving

TODAY = date(2025, 1, 9)
AGENT = "daily-papers/0 (+https://papers.example.org/)"


def client(**changes: Any) -> Client:
    return Client(AGENT, **{"patience": 20.0, "back_off": 0.0, "sleep": lambda _: None, **changes})


def asked(answer: Answer, **changes: Any) -> bytes:
    with serving({"/": answer}) as server:
        return client(**changes).get(Service("The service", server.url), "/x")


def trouble(answer: Answer, **changes: Any) -> str:
    with pytest.raises(SourceError) as caught:
        asked(answer, **changes)
    return str(caught.value)


def answering(status: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda request: request.send(status, body, **headers)


def zipped(times: int, size: int) -> Answer:
    """An answer of so many zeros, compressed so many times, when it is asked for."""

    def answer(request: Request) -> None:
        body = bytes(size)
        for _ in range(times):
            body = gzip.compress(body)
        request.send(200, body, Content_Encoding=", ".join(["gzip"] * times))

    return answer


def in_turn(*answers: Answer) -> Answer:
    rest = list(answers)
    return lambda request: rest.pop(0)(request)


def test_a_request_says_who_asks() -> None:
    with serving({"/": answering(200, b"x")}) as server:
        assert client().get(Service("S", server.url), "/x", {"q": "a b"}) == b"x"
    assert (server.asked, server.agents) == (["/x?q=a+b"], [AGENT])


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_service_out_of_order_is_asked_again(status: int) -> None:
    waited: list[float] = []
    answer = in_turn(answering(status), answering(status), answering(200, b"well"))
    assert asked(answer, back_off=1.0, sleep=waited.append) == b"well"
    assert waited == [1.0, 2.0]


def test_retry_after_is_heeded_in_seconds_and_as_a_date() -> None:
    waited: list[float] = []
    passed = "Wed, 21 Oct 2015 07:28:00 GMT"
    first, second = answering(429, Retry_After="7"), answering(503, Retry_After=passed)
    assert asked(in_turn(first, second, answering(200, b"x")), sleep=waited.append) == b"x"
    assert waited == [7.0, 0.0]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (answering(429, Retry_After="86400"), "asks for patience, and wants 86400 seconds"),
        (answering(503), "is out of order (503) (4 times)"),
        (answering(403), "refused the request (HTTP 403)"),
        (answering(404), "does not know it"),
        (answering(302, Location="https://elsewhere.example/"), "redirects elsewhere"),
        (answering(302, Location="file:///etc/passwd"), "redirects elsewhere"),
        (answering(302, Location="ftp://127.0.0.1/x"), "redirects elsewhere"),
        (answering(302, Location="//evil.example/\x1b[31m"), "redirects elsewhere"),
        (answering(302), "redirects elsewhere"),
        (answering(302, Location="/x"), "redirects in circles"),
        (answering(200, b"x" * 2000), "answered more than"),
        (zipped(1, 5_000_000), "answered more than"),
        (answering(200, b"no gzip", Content_Encoding="gzip"), "broke off"),
        (answering(200, gzip.compress(b"x")[:-4], Content_Encoding="gzip"), "broke off"),
        (answering(200, b"", Content_Encoding="gzip"), "broke off"),
        (zipped(2, 10**8), "in an encoding not asked for (gzip, gzip)"),
        (answering(200, b"x", Content_Encoding="br"), "in an encoding not asked for (br)"),
        (answering(302, Location="http://127.0.0.1:1/x"), "redirects elsewhere"),
        (answering(302, Location="http://127.0.0.1:x/"), "redirects elsewhere"),
    ],
)
def test_bad_days(answer: Answer, words: str) -> None:
    said = trouble(answer, largest=1000)
    assert words in said
    assert said.isprintable()


def truncated(request: Request) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    request.wfile.write(b"only this")
    request.close_connection = True


def silent(request: Request) -> None:
    time.sleep(2)


def trickling(request: Request) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    for _ in range(40):
        request.wfile.write(b".")
        request.wfile.flush()
        time.sleep(0.05)


def garbage(request: Request) -> None:
    request.wfile.write(b"\x00\xff nonsense\r\n\r\n")
    request.close_connection = True


@pytest.mark.parametrize(
    ("answer", "words", "patience"),
    [
        (truncated, "broke off in the middle", 20.0),
        (silent, "did not answer in time", 0.2),
        (trickling, "too slowly", 0.2),
        (garbage, "broke off", 20.0),
    ],
)
def test_broken_and_slow_answers(answer: Answer, words: str, patience: float) -> None:
    assert words in trouble(answer, patience=patience, attempts=2)


def test_a_broken_answer_is_asked_for_again() -> None:
    assert asked(in_turn(truncated, answering(200, b"whole"))) == b"whole"


def test_redirects_within_the_service_are_followed() -> None:
    assert asked(in_turn(answering(301, Location="/y?z=1"), answering(200, b"there"))) == b"there"


def test_offline() -> None:
    with serving({}) as server:
        nowhere = Service("arXiv", server.url)
    with pytest.raises(SourceError, match=r"arXiv could not be reached .*are you online"):
        client().get(nowhere, "/x")


def test_requests_keep_their_distance() -> None:
    waited: list[float] = []
    with serving({"/": answering(200, b"x")}) as server:
        one, slow = client(sleep=waited.append), Service("S", server.url, pause=3.0)
        for _ in range(3):
            one.get(slow, "/x")
    assert [2.5 < pause <= 3.0 for pause in waited] == [True, True]


def from_arxiv(*entries: Atom, ids: list[str]) -> dict[str, Facts]:
    with serving({"/api/query": Arxiv(list(entries))}) as server:
        found = arxiv.fetch_papers(client(), Service("arXiv", server.url), ids)
    assert len(server.asked) == 1
    return found


def test_arxiv_tells_many_papers_in_one_answer() -> None:
    first = Atom("2501.00001", comment="5 pages", doi="10.1000/182", journal="J. Birds 1")
    found = from_arxiv(
        first, Atom("quant-ph/9902083"), ids=["2501.00001", "quant-ph-9902083", "2501.00009"]
    )
    assert list(found) == ["2501.00001", "quant-ph-9902083"]
    facts = found["2501.00001"]
    assert facts.title == "Counting Sparrows\n  by Ear"
    assert facts.authors[0]["name"] == "Ada Invent"
    assert facts.categories == ["birds.AA", "cs.SD"]
    assert (facts.authors_comment, facts.doi, facts.venue) == (
        "5 pages",
        "10.1000/182",
        "J. Birds 1",
    )


BOMB = b"""<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&b;</title></entry></feed>"""
THIEF = b"""<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&x;</title></entry></feed>"""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Rate exceeded.",
        b"<html><body>Sorry</body></html>",
        b"<feed>",
        b"\xff\xfe\x00",
        BOMB,
        THIEF,
        b"<a>" * 100_000,
        BOMB.decode().encode("utf-16"),
    ],
)
def test_nonsense_from_arxiv(body: bytes) -> None:
    with (
        serving({"/": answering(200, body)}) as server,
        pytest.raises(SourceError, match="arXiv answered nonsense"),
    ):
        arxiv.fetch_papers(client(), Service("arXiv", server.url), ["2501.00001"])


def test_an_error_of_arxiv_is_no_paper() -> None:
    error = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Error</title>'
        b"<id>https://arxiv.org/api/errors#incorrect_id_format_for_x</id></entry></feed>"
    )
    with serving({"/": answering(200, error)}) as server:
        assert arxiv.fetch_papers(client(), Service("arXiv", server.url), ["2501.00001"]) == {}


CROSSREF = {
    "status": "ok",
    "message": {
        "title": ["Counting <i>Passer</i> &amp; Others"],
        "subtitle": ["A Study"],
        "author": [
            {"given": "Ada", "family": "Invent", "ORCID": "http://orcid.org/0000-0002-1825-0097"},
            {"name": "The Sparrow Team", "sequence": "additional"},
        ],
        "published-online": {"date-parts": [[2024, 12, 3]]},
        "issued": {"date-parts": [[2024, 12]]},
        "published-print": {"date-parts": [[2025, 1]]},
        "container-title": ["Journal of Invented Birds"],
        "abstract": "<jats:p>We count.</jats:p>",
        "DOI": "10.1000/182",
    },
}
DATACITE = {
    "data": {
        "attributes": {
            "titles": [{"title": "Counting Sparrows"}],
            "creators": [
                {
                    "name": "Invent, Ada",
                    "nameIdentifiers": [
                        {
                            "nameIdentifier": "https://orcid.org/0000-0002-1825-0097",
                            "nameIdentifierScheme": "ORCID",
                        }
                    ],
                },
            ],
            "dates": [{"date": "2024-12-03", "dateType": "Issued"}],
            "publicationYear": 2024,
            "descriptions": [{"description": "We count.", "descriptionType": "Abstract"}],
            "publisher": "Zenodo",
            "state": "findable",
        }
    }
}


def by_doi(identifier: str, answers: dict[str, Answer]) -> Facts:
    with serving(answers) as server:
        here = Service("Crossref", server.url), Service("DataCite", server.url)
        return doi_agencies.fetch_work(
            client(), Services(crossref=here[0], datacite=here[1]), identifier
        )


def test_crossref() -> None:
    facts = by_doi("10.1000/182", {"/works/10.1000/182": lambda request: request.json(CROSSREF)})
    assert facts.title == "Counting <i>Passer</i> &amp; Others: A Study"
    assert (facts.published, facts.venue) == ([2024, 12, 3], "Journal of Invented Birds")


def test_a_retracted_work() -> None:
    message = {**CROSSREF["message"], "updated-by": [{"type": "retraction"}]}  # type: ignore[dict-item]
    facts = by_doi("10.1/x", {"/works/": lambda request: request.json({"message": message})})
    assert facts.withdrawn


def test_datacite_is_asked_next() -> None:
    facts = by_doi("10.5281/zenodo.1", {"/dois/": lambda request: request.json(DATACITE)})
    assert (facts.title, facts.published, facts.venue) == (
        "Counting Sparrows",
        "2024-12-03",
        "Zenodo",
    )
    assert facts.authors[0]["orcid"] == "https://orcid.org/0000-0002-1825-0097"


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        ([{"title": "Vögel", "titleType": "TranslatedTitle"}, {"title": "Birds"}], "Birds"),
        ([{"title": "Birds: All", "titleType": "AlternativeTitle"}, {"title": "Birds"}], "Birds"),
        ([{"title": "Vögel", "lang": "de"}, {"title": "Birds", "lang": "en-GB"}], "Birds"),
        ([{"title": "Birds"}, {"title": "A Count", "titleType": "Subtitle"}], "Birds: A Count"),
        ([{"title": "Vögel", "titleType": "TranslatedTitle"}], "Vögel"),
    ],
)
def test_a_translated_title_replaces_none(titles: list[dict[str, str]], title: str) -> None:
    work = {**DATACITE["data"]["attributes"], "titles": titles, "language": "en"}
    answer = {"data": {"attributes": work}}
    facts = by_doi("10.5281/zenodo.1", {"/dois/": lambda request: request.json(answer)})
    assert facts.title == title


def test_an_organization_of_crossref_keeps_the_order_of_its_words() -> None:
    message = {**CROSSREF["message"], "author": [{"name": "Hedge Watch, Bern"}]}  # type: ignore[dict-item]
    facts = by_doi("10.1/x", {"/works/": lambda request: request.json({"message": message})})
    assert clean_authors(facts.authors)[0] == ["Hedge Watch, Bern"]


def test_the_text_of_arxiv_is_no_html() -> None:
    answer = Arxiv([Atom("2501.00001", title="The <i>x</i> Tag, <answer> and <p>")])
    with serving({"/api/query": answer}) as server:
        here = Service("arXiv", server.url)
        known = arxiv.fetch_papers(client(), here, ["2501.00001"])["2501.00001"]
    assert known.title == "The <i>x</i> Tag, <answer> and <p>"
    assert not known.markup


def test_a_doi_that_nobody_knows() -> None:
    with pytest.raises(NotFound, match="neither Crossref nor DataCite"):
        by_doi("10.1000/nothing", {})


@pytest.mark.parametrize("value", [None, [], {}, {"message": []}, {"message": None}, "x", 7])
def test_nonsense_from_crossref(value: Any) -> None:
    with pytest.raises(SourceError, match="Crossref answered nonsense"):
        by_doi("10.1000/182", {"/works/": lambda request: request.json(value)})


def test_a_dois_odd_characters_reach_the_service() -> None:
    odd = "10.1002/(SICI)1097<1::AID>3.0.CO;2-#"
    with serving({"/works/": lambda request: request.json(CROSSREF)}) as server:
        service = Service("Crossref", server.url)
        doi_agencies.fetch_work(client(), Services(crossref=service), odd)
    assert server.asked == ["/works/10.1002%2F%28SICI%291097%3C1%3A%3AAID%3E3.0.CO%3B2-%23"]


def of_day(answer: Callable[[Request], None]) -> list[Facts | None]:
    with serving({"/api/daily_papers": answer}) as server:
        service = Service("Hugging Face", server.url)
        return [
            facts
            for _, facts in huggingface.fetch_daily(client(), service, date(2025, 1, 3), TODAY)
        ]


def test_hugging_faces_papers_of_a_day() -> None:
    found = of_day(lambda request: request.json([daily(), daily("2501.00002")]))
    facts = found[0]
    assert facts is not None
    assert (facts.identifier, facts.day, facts.counted) == (
        "2501.00001",
        "2025-01-03",
        "2025-01-09",
    )
    assert (facts.upvotes, facts.comments) == (12, 3)
    assert facts.links["code"] == "https://github.com/invented/sparrows/"
    assert facts.abstract == "A microphone counts\nsparrows: sim30 an hour."


def test_a_full_page_is_followed_by_the_next() -> None:
    def pages(request: Request) -> None:
        start = 50 * int(request.query("p") or 0)
        request.json([daily(f"2501.{n:05}") for n in range(start, min(start + 50, 70))])

    assert len(of_day(pages)) == 70


def test_a_service_that_repeats_itself() -> None:
    assert len(of_day(lambda r: r.json([daily(f"2501.{n:05}") for n in range(50)]))) == 50


@pytest.mark.parametrize("value", [{"error": "Invalid date"}, None, "x", 7])
def test_nonsense_from_hugging_face(value: Any) -> None:
    with pytest.raises(SourceError, match="no list of papers"):
        of_day(lambda request: request.json(value))


def test_items_that_are_no_papers_are_kept_apart() -> None:
    assert of_day(lambda request: request.json([None, {}, {"paper": None}, 7])) == [None] * 4


def test_drifted_fields_and_hidden_authors() -> None:
    item = daily(
        authors=[{"name": "Ada Invent", "hidden": True}, {"name": "Bo Fiction"}], upvotes=None
    )
    item["organization"] = {"name": "x-lab", "fullname": "X Lab"}
    del item["numComments"], item["paper"]["submittedOnDailyAt"]
    (facts,) = of_day(lambda request: request.json([item]))
    assert facts is not None
    assert facts.authors == [{"name": "Bo Fiction"}]
    assert facts.authors_complete is False
    assert facts.organizations == {"name": "x-lab", "fullname": "X Lab"}
    assert (facts.upvotes, facts.comments) == (None, None)


def test_services_are_where_the_environment_says() -> None:
    services = Services.of({"PAPERS_ARXIV": "http://127.0.0.1:1/", "PAPERS_DATACITE": ""})
    assert services.arxiv == Service("arXiv", "http://127.0.0.1:1")
    assert services.datacite.base == "https://api.datacite.org"


def test_a_small_answer_that_swells_is_not_held_in_memory() -> None:
    """One part of what a chunk holds is decompressed at a time."""
    bomb = gzip.compress(bytes(200_000_000))
    tracemalloc.start()
    words = trouble(answering(200, bomb, Content_Encoding="gzip"), largest=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "answered more than 1 MB" in words
    assert peak < 20_000_000
