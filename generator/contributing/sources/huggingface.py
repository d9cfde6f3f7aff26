"""Hugging Face's papers: one by its id, or those of a day (Hub API Endpoints, "Papers")."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from generator.contributing.facts import Facts
from generator.contributing.shapes import facts_of
from generator.contributing.sources import Service, Trouble
from generator.contributing.sources.client import Client

PAGES = 10
FULL = 50
"""Papers on a page; a page with fewer is the last."""


def paper(client: Client, service: Service, identifier: str, today: date) -> Facts:
    """The facts of one paper, counts as of `today`. Raises NotFound and Trouble."""
    answer = client.json(service, f"/api/papers/{quote(identifier, safe='')}")
    item = answer if isinstance(answer, Mapping) and "paper" in answer else {"paper": answer}
    facts = facts_of({**item, "counted": today.isoformat()}, f"hf:{identifier}")
    if facts is None or not isinstance(item["paper"], Mapping) or facts.title is None:
        raise Trouble("Hugging Face answered nonsense (no paper); try again later")
    return facts


def daily(
    client: Client, service: Service, day: date, today: date
) -> list[tuple[Any, Facts | None]]:
    """The items of `day`, each as it came and its facts, counts as of `today`; None where an
    item is no paper. Raises Trouble."""
    found: list[tuple[Any, Facts | None]] = []
    seen: set[str] = set()
    for page in range(PAGES):
        query = {"date": day.isoformat(), **({"p": page} if page else {})}
        items = client.json(service, "/api/daily_papers", query)
        if not isinstance(items, list):
            raise Trouble("Hugging Face answered nonsense (no list of papers); try again later")
        new = [item for item in items if repr(_id(item)) not in seen]
        seen |= {repr(_id(item)) for item in new}
        found += [(item, _facts(item, day, today)) for item in new]
        if len(items) < FULL or not new:
            break
    return found


def _id(item: Any) -> Any:
    paper = item.get("paper") if isinstance(item, Mapping) else None
    return paper.get("id") if isinstance(paper, Mapping) else item


def _facts(item: Any, day: date, today: date) -> Facts | None:
    if not isinstance(item, Mapping) or not isinstance(item.get("paper"), Mapping):
        return None
    dated = {**item, "featured": day.isoformat(), "counted": today.isoformat()}
    return facts_of(dated, f"hf:{_id(item)}")
