"""The services that know about papers: their addresses, and what can go wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass


class SourceError(Exception):
    """A source could not say; the message names it and the reason, for people."""


class NotFound(SourceError):
    """The source does not know the paper."""


@dataclass(frozen=True)
class Service:
    """The address of a service, and the seconds it wants between two requests."""

    name: str
    base: str
    pause: float = 0.0


ARXIV = Service("arXiv", "https://export.arxiv.org", 3.0)
"""arXiv API User's Manual and Terms of Use: one request every three seconds."""
CROSSREF = Service("Crossref", "https://api.crossref.org", 0.2)
DATACITE = Service("DataCite", "https://api.datacite.org", 0.2)
HUGGING_FACE = Service("Hugging Face", "https://huggingface.co", 0.5)

VARIABLES = {
    "PAPERS_ARXIV": ARXIV,
    "PAPERS_CROSSREF": CROSSREF,
    "PAPERS_DATACITE": DATACITE,
    "PAPERS_HUGGING_FACE": HUGGING_FACE,
}
"""Environment variables that replace the address of a service, as by that of a copy."""


@dataclass(frozen=True)
class Services:
    """All services."""

    arxiv: Service = ARXIV
    crossref: Service = CROSSREF
    datacite: Service = DATACITE
    hugging_face: Service = HUGGING_FACE

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Services":
        """The services, with the addresses from the `environment`; these need no pauses."""
        return cls(
            *(
                Service(service.name, environment[name].rstrip("/"))
                if environment.get(name)
                else service
                for name, service in VARIABLES.items()
            )
        )
