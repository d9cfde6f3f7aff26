"""Hugging Face's papers: one by its id, or those of a day (Hub API Endpoints, "Papers"). Their
texts are arXiv's, which are plain."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

from generator.contributing.facts import Facts
from generator.contributing.sources.client import Client
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.services import Service, SourceError

PAGES_AT_MOST = 10
PAPERS_PER_PAGE = 50
"""A page with fewer papers is the last."""


def fetch_paper(client: Client, service: Service, identifier: str, today: date) -> Facts:
    """The facts of one paper, with counts as of `today`. Raises NotFound and SourceError."""
    answer = client.get_json(service, f"/api/papers/{quote(identifier, safe='')}")
    item = answer if isinstance(answer, Mapping) and "paper" in answer else {"paper": answer}
    facts = map_record({**item, "counted": today.isoformat()}, f"hf:{identifier}")
    if facts is None or not isinstance(item["paper"], Mapping) or facts.title is None:
        raise SourceError("Hugging Face answered nonsense (no paper); try again later")
    return replace(facts, markup=False)


def fetch_daily(
    client: Client, service: Service, day: date, today: date
) -> list[tuple[Any, Facts | None]]:
    """The items of `day`: the raw value of each and its facts, with counts as of `today`; None
    if an item is no paper. Raises SourceError."""
    items: list[tuple[Any, Facts | None]] = []
    seen: set[str] = set()
    for page in range(PAGES_AT_MOST):
        query = {"date": day.isoformat(), **({"p": page} if page else {})}
        answer = client.get_json(service, "/api/daily_papers", query)
        if not isinstance(answer, list):
            message = "Hugging Face answered nonsense (no list of papers); try again later"
            raise SourceError(message)
        new = [item for item in answer if repr(_id(item)) not in seen]
        seen |= {repr(_id(item)) for item in new}
        items += [(item, _facts(item, day, today)) for item in new]
        if len(answer) < PAPERS_PER_PAGE or not new:
            break
    return items


def _id(item: Any) -> Any:
    paper = item.get("paper") if isinstance(item, Mapping) else None
    return paper.get("id") if isinstance(paper, Mapping) else item


def _facts(item: Any, day: date, today: date) -> Facts | None:
    if not isinstance(item, Mapping) or not isinstance(item.get("paper"), Mapping):
        return None
    dated = {**item, "featured": day.isoformat(), "counted": today.isoformat()}
    facts = map_record(dated, f"hf:{_id(item)}")
    return replace(facts, markup=False) if facts else None
