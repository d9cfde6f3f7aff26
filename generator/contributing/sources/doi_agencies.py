"""Works with a DOI, from the agencies that register DOIs: Crossref ("REST API",
api.crossref.org), then DataCite ("Retrieve a single DOI", support.datacite.org)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from generator.contributing.facts import Facts
from generator.contributing.sources.client import Client
from generator.contributing.sources.services import NotFound, Services, SourceError
from generator.entries.identity import ARXIV_DOI

RETRACTED = {"retraction", "withdrawal", "removal"}
CROSSREF_DATES = ("published-online", "posted", "published-print", "published", "issued")
DATACITE_DATES = ("Submitted", "Available", "Issued", "Created")
CATEGORY = re.compile(r"\(([a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,})?)\)$")


def fetch_work(client: Client, services: Services, doi: str) -> Facts:
    """The facts of the work with this `doi`. Raises NotFound if no agency knows it, and
    SourceError."""
    try:
        answer = client.get_json(services.crossref, f"/works/{quote(doi, safe='')}")
    except NotFound:
        try:
            answer = client.get_json(services.datacite, f"/dois/{quote(doi, safe='/')}")
        except NotFound:
            raise NotFound("neither Crossref nor DataCite knows it") from None
        return datacite_facts(doi, _work(answer, "DataCite", "data", "attributes"))
    return crossref_facts(doi, _work(answer, "Crossref", "message"))


def is_of_agency(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is a work of Crossref's or DataCite's, also below `message` or
    `attributes`."""
    return _crossref_work(record) is not None or _datacite_work(record) is not None


def agency_facts(record: Mapping[str, Any], origin: str) -> Facts:
    """What a `record` of Crossref's or DataCite's says; `origin` names it for people."""
    work = _crossref_work(record)
    if work is not None:
        return replace(crossref_facts(str(work["DOI"]), work), origin=origin)
    work = _datacite_work(record) or {}
    return replace(datacite_facts(str(work.get("doi") or ""), work), origin=origin)


def _crossref_work(record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    inner = record.get("message")
    work = inner if isinstance(inner, Mapping) else record
    return work if isinstance(work.get("title"), list) and "DOI" in work else None


def _datacite_work(record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    inner = record.get("attributes")
    work = inner if isinstance(inner, Mapping) else record
    return work if isinstance(work.get("titles"), list) and "creators" in work else None


def _work(answer: Any, agency: str, *path: str) -> Mapping[str, Any]:
    for key in path:
        answer = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(answer, Mapping):
        raise SourceError(f"{agency} answered nonsense (no record of a work); try again later")
    return answer


def crossref_facts(doi: str, work: Mapping[str, Any]) -> Facts:
    """The facts in Crossref's record of a `work`, its `message`."""
    title, subtitle = _first(work.get("title")), _first(work.get("subtitle"))
    dates = [
        work[name].get("date-parts")
        for name in CROSSREF_DATES
        if isinstance(work.get(name), Mapping)
    ]
    return Facts(
        origin=f"doi:{doi}",
        identifier=doi,
        title=_with_subtitle(title, subtitle),
        authors=[_contributor(author) for author in _mappings(work.get("author"))],
        published=_earliest(dates),
        abstract=work.get("abstract"),
        doi=doi,
        venue=_first(work.get("container-title")) or _first(work.get("event")),
        type=work.get("type"),
        withdrawn=any(
            str(update.get("type")) in RETRACTED for update in _mappings(work.get("updated-by"))
        ),
    )


def _contributor(author: Mapping[str, Any]) -> Mapping[str, Any]:
    """An author of Crossref's. One with a `name`, not a `family`, is an organization."""
    is_organization = author.get("name") and not author.get("family")
    return {**author, "nameType": "Organizational"} if is_organization else author


def _earliest(dates: list[Any]) -> Any:
    """The date of the earliest year; within that year the most exact one: of `[2024, 5]`,
    `[2024, 6, 1]` and `[2025, 1, 1]` the second."""
    parts = [
        date[0] for date in dates if isinstance(date, list) and date and isinstance(date[0], list)
    ]
    valid = [part for part in parts if part and all(isinstance(number, int) for number in part)]
    return min(valid, key=lambda part: (part[0], -len(part), part), default=None)


def datacite_facts(doi: str, work: Mapping[str, Any]) -> Facts:
    """The facts in DataCite's record of a `work`, its `attributes`."""
    dates = [
        date for kind in DATACITE_DATES for date in _dates_of(kind, _mappings(work.get("dates")))
    ]
    abstracts = [
        description
        for description in _mappings(work.get("descriptions"))
        if description.get("descriptionType") == "Abstract"
    ]
    types = work.get("types")
    return Facts(
        origin=f"doi:{doi}",
        identifier=doi,
        title=_own_title(_mappings(work.get("titles")), work.get("language")),
        authors=[_creator(creator) for creator in _mappings(work.get("creators"))],
        published=_first(dates) or work.get("publicationYear"),
        categories=_categories(_mappings(work.get("subjects"))),
        abstract=_in_language(abstracts, work.get("language"), "description"),
        doi=doi,
        venue=_container(work) if not ARXIV_DOI.fullmatch(doi) else None,
        type=types.get("resourceTypeGeneral") if isinstance(types, Mapping) else None,
        withdrawn=work.get("state") == "registered",
    )


def _dates_of(kind: str, dates: list[Mapping[str, Any]]) -> list[Any]:
    """The `dates` of a `kind`, the earliest first: a submission has one for each version."""
    texts = [date.get("date") for date in dates if date.get("dateType") == kind]
    return sorted([text for text in texts if text], key=str)


def _categories(subjects: list[Mapping[str, Any]]) -> list[str]:
    """arXiv's categories among `subjects`: `cs.LG` of `Machine Learning (cs.LG)`."""
    texts = [str(subject.get("subject")) for subject in subjects if _is_of_arxiv(subject)]
    return [match[1] for text in texts if (match := CATEGORY.search(text))]


def _is_of_arxiv(subject: Mapping[str, Any]) -> bool:
    return str(subject.get("subjectScheme")).casefold() == "arxiv"


def _own_title(titles: list[Mapping[str, Any]], language: Any) -> Any:
    """The title of a work in its `language`, with its subtitle; translated and alternative titles
    have a `titleType` (DataCite Metadata Schema, property 3)."""
    kinds = {"": [], "subtitle": []}  # type: dict[str, list[Mapping[str, Any]]]
    for title in titles:
        kinds.setdefault(str(title.get("titleType") or "").casefold(), []).append(title)
    title = _in_language(kinds[""] or titles, language, "title")
    subtitle = _in_language(kinds["subtitle"], language, "title") if kinds[""] else None
    return _with_subtitle(title, subtitle)


def _with_subtitle(title: Any, subtitle: Any) -> Any:
    if not (isinstance(title, str) and isinstance(subtitle, str) and subtitle):
        return title
    return title if subtitle.casefold() in title.casefold() else f"{title}: {subtitle}"


def _in_language(texts: list[Mapping[str, Any]], language: Any, key: str) -> Any:
    """The text at `key` of the first of `texts` in `language`, or else of the first."""
    ordered = sorted(texts, key=lambda text: not _is_same_language(text.get("lang"), language))
    return _first([text.get(key) for text in ordered])


def _is_same_language(one: Any, other: Any) -> bool:
    """Whether two language tags name one language: `en` and `en-GB` do."""
    return bool(one and other) and str(one)[:2].casefold() == str(other)[:2].casefold()


def _creator(creator: Mapping[str, Any]) -> dict[str, Any]:
    orcids = (
        identifier.get("nameIdentifier")
        for identifier in _mappings(creator.get("nameIdentifiers"))
        if identifier.get("nameIdentifierScheme") == "ORCID"
    )
    return {**creator, "orcid": next(orcids, None)}


def _container(work: Mapping[str, Any]) -> Any:
    """Where a work appeared: its journal or book, otherwise its publisher."""
    container, publisher = work.get("container"), work.get("publisher")
    if isinstance(container, Mapping) and container.get("title"):
        return container["title"]
    return publisher.get("name") if isinstance(publisher, Mapping) else publisher


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    """The items of a list that are mappings, as all should be."""
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, Mapping)]


def _first(value: Any) -> Any:
    """The name in a mapping, or the first item of a list that is not empty."""
    if isinstance(value, Mapping):
        return value.get("name")
    if isinstance(value, list):
        return next((item for item in value if item), None)
    return value
