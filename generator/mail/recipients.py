"""The file of recipients: who gets digests, and on which topics.

    ada@example.org: all
    kim@example.org: [birds, clocks]
    lee@example.org:
      topics: [birds]
      unsubscribe: https://lists.example.org/off/5f2d0c

The addresses are of people, so the file is kept outside of the repository.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import ConfigDict, RootModel, model_validator

from generator.entries.faults import Fault, FaultsFound, did_you_mean, quote_value
from generator.entries.paper import Model
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.values import Slug, Url
from generator.entries.yaml_tree import YamlTree, parse_yaml
from generator.site.settings import Mailbox

EVERYTHING = "all"


class Choice(Model):
    """What a recipient wants."""

    topics: tuple[Slug, ...] = ()
    """Slugs of topics, or former ones; none stands for all papers."""
    unsubscribe: Url | None = None
    """The address that takes this recipient off with one POST (RFC 8058)."""

    @model_validator(mode="before")
    @classmethod
    def _topics_alone(cls, value: Any) -> Any:
        if value == EVERYTHING:
            return {}
        return {"topics": value} if isinstance(value, str | list) else value


class Recipients(RootModel[dict[Mailbox, Choice]]):
    """The choice of each recipient, by address."""

    model_config = ConfigDict(frozen=True)


def read_recipients(source: bytes, file: str, topics: Topics) -> dict[str, Choice]:
    """The choices in `source`, by the address of the recipient, with current slugs; faults name the
    `file`. Raises FaultsFound."""
    tree = parse_yaml(source, file)
    recipients = validate(Recipients, tree, file).root
    faults = [*_twice(recipients, tree, file), *_unknown_topics(recipients, topics, tree, file)]
    if faults:
        raise FaultsFound(faults)
    return {
        address: choice.model_copy(
            update={"topics": tuple(sorted({topics.slugs[slug] for slug in choice.topics}))}
        )
        for address, choice in recipients.items()
    }


def _twice(recipients: dict[str, Choice], tree: YamlTree, file: str) -> Iterator[Fault]:
    """Addresses that differ in case alone, which mail servers do not tell apart."""
    known: dict[str, str] = {}
    for address in recipients:
        other = known.setdefault(address.casefold(), address)
        if other != address:
            message = f'is the same as "{other}"; delete one of them'
            yield Fault(file, *tree.keys[(address,)], address, message)


def _unknown_topics(
    recipients: dict[str, Choice], topics: Topics, tree: YamlTree, file: str
) -> Iterator[Fault]:
    for address, choice in recipients.items():
        for index, slug in enumerate(choice.topics):
            if slug not in topics.slugs:
                paths = ((address, "topics", index), (address, index), (address,))
                path = next(path for path in paths if path in tree.values)
                hint = did_you_mean(slug, topics.slugs, "; papers/topics.yaml lists them all")
                message = f"unknown topic {quote_value(slug)}{hint}"
                yield Fault(file, *tree.place(path), f"{address}.topics[{index}]", message)
