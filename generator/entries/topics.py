"""The closed list of topics, as `papers/topics.yaml` holds it."""

import re
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, model_validator

from generator.entries.limits import MAX_LENGTH
from generator.entries.values import Line, Slug, refused

ARXIV_CATEGORY = re.compile(r"[a-z]+(-[a-z]+)?(\.[A-Za-z-]{2,})?")
FILE_NAME = "topics.yaml"
"""Its name in the folder of papers."""


def _category(value: str) -> str:
    if not ARXIV_CATEGORY.fullmatch(value):
        raise refused("category", "is not an arXiv category; write it as cs.LG")
    return value


ArxivCategory = Annotated[str, AfterValidator(_category)]


class Topic(BaseModel):
    """What papers are about: a name and a sentence, and what else leads to the topic."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Line = Field(
        max_length=MAX_LENGTH["topic name"], description="The name that readers see."
    )
    description: Line = Field(
        max_length=MAX_LENGTH["topic description"], description="One sentence: what belongs here."
    )
    arxiv: tuple[ArxivCategory, ...] = Field(
        default=(), description="arXiv categories whose papers are proposed for this topic."
    )
    aliases: tuple[Slug, ...] = Field(
        default=(), description="Former slugs: they still work in papers, and redirect."
    )


class Topics(RootModel[dict[Slug, Topic]]):
    """All topics by slug, in the order of the slugs."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="after")
    def _names_are_free(self) -> "Topics":
        taken = set(self.root)
        for slug, topic in self.root.items():
            for alias in topic.aliases:
                if alias in taken:
                    raise refused(
                        "alias_taken",
                        'the alias "%(alias)s" of "%(slug)s" is taken; each slug may stand only '
                        "once",
                        alias=alias,
                        slug=slug,
                    )
                taken.add(alias)
        return self

    @cached_property
    def slugs(self) -> dict[str, str]:
        """The slug that each slug or alias stands for."""
        own = {slug: slug for slug in self.root}
        return own | {a: slug for slug, topic in self.root.items() for a in topic.aliases}

    def __getitem__(self, slug: str) -> Topic:
        return self.root[slug]
