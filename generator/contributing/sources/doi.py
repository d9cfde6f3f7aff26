"""Works with a DOI: Crossref's REST API ("REST API", api.crossref.org), then DataCite's
("Retrieve a single DOI", support.datacite.org)."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from generator.contributing.facts import Facts
from generator.contributing.sources import NotFound, Services, Trouble
from generator.contributing.sources.client import Client

RETRACTED = {"retraction", "withdrawal", "removal"}
CROSSREF_DATES = ("published-online", "posted", "published-print", "published", "issued")
DATACITE_DATES = ("Submitted", "Available", "Issued", "Created")


def paper(client: Client, services: Services, doi: str) -> Facts:
    """The facts of the work with this `doi`. Raises NotFound where neither knows it; Trouble."""
    try:
        answer = client.json(services.crossref, f"/works/{quote(doi, safe='')}")
    except NotFound:
        try:
            answer = client.json(services.datacite, f"/dois/{quote(doi, safe='/')}")
        except NotFound:
            raise NotFound("neither Crossref nor DataCite knows it") from None
        return _datacite(doi, _mapping(answer, "DataCite", "data", "attributes"))
    return _crossref(doi, _mapping(answer, "Crossref", "message"))


def _mapping(answer: Any, name: str, *steps: str) -> Mapping[str, Any]:
    for step in steps:
        answer = answer.get(step) if isinstance(answer, Mapping) else None
    if not isinstance(answer, Mapping):
        raise Trouble(f"{name} answered nonsense (no record of a work); try again later")
    return answer


def _crossref(doi: str, work: Mapping[str, Any]) -> Facts:
    title, subtitle = _first(work.get("title")), _first(work.get("subtitle"))
    if title and subtitle and subtitle.casefold() not in title.casefold():
        title = f"{title}: {subtitle}"
    dates = [
        work[name].get("date-parts")
        for name in CROSSREF_DATES
        if isinstance(work.get(name), Mapping)
    ]
    updates = work.get("updated-by")
    return Facts(
        origin=f"doi:{doi}",
        identifier=doi,
        title=title,
        authors=[each for each in _list(work.get("author")) if isinstance(each, Mapping)],
        published=_earliest(dates),
        abstract=work.get("abstract"),
        doi=doi,
        venue=_first(work.get("container-title")) or _first(work.get("event")),
        withdrawn=any(
            isinstance(update, Mapping) and update.get("type") in RETRACTED
            for update in _list(updates)
        ),
    )


def _earliest(dates: list[Any]) -> Any:
    """The earliest of Crossref's dates: the most exact one of its year."""
    parts = [
        date[0] for date in dates if isinstance(date, list) and date and isinstance(date[0], list)
    ]
    known = [part for part in parts if part and all(isinstance(number, int) for number in part)]
    return min(known, key=lambda part: (part[0], -len(part), part), default=None)


def _datacite(doi: str, work: Mapping[str, Any]) -> Facts:
    by_kind = {
        date.get("dateType"): date.get("date")
        for date in _list(work.get("dates"))
        if isinstance(date, Mapping)
    }
    dates = [by_kind[kind] for kind in DATACITE_DATES if by_kind.get(kind)]
    abstracts = [
        each.get("description")
        for each in _list(work.get("descriptions"))
        if isinstance(each, Mapping) and each.get("descriptionType") == "Abstract"
    ]
    return Facts(
        origin=f"doi:{doi}",
        identifier=doi,
        title=_first(
            [each.get("title") for each in _list(work.get("titles")) if isinstance(each, Mapping)]
        ),
        authors=[
            _creator(each) for each in _list(work.get("creators")) if isinstance(each, Mapping)
        ],
        published=_first(dates) or work.get("publicationYear"),
        abstract=_first(abstracts),
        doi=doi,
        venue=_container(work),
        withdrawn=work.get("state") == "registered",
    )


def _creator(creator: Mapping[str, Any]) -> dict[str, Any]:
    identifiers = _list(creator.get("nameIdentifiers"))
    orcid = next(
        (
            each.get("nameIdentifier")
            for each in identifiers
            if isinstance(each, Mapping) and each.get("nameIdentifierScheme") == "ORCID"
        ),
        None,
    )
    return {**creator, "orcid": orcid}


def _container(work: Mapping[str, Any]) -> Any:
    container, publisher = work.get("container"), work.get("publisher")
    if isinstance(container, Mapping) and container.get("title"):
        return container["title"]
    return publisher.get("name") if isinstance(publisher, Mapping) else publisher


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _first(value: Any) -> Any:
    if isinstance(value, Mapping):
        return value.get("name")
    if isinstance(value, list):
        return next((each for each in value if each), None)
    return value
