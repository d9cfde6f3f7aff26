"""Facts about papers from the services that have them."""

from collections.abc import Mapping
from dataclasses import dataclass


class Trouble(Exception):
    """A service could not tell; says which and why, in words for a person."""


class NotFound(Trouble):
    """The service does not know the paper."""


@dataclass(frozen=True)
class Service:
    """Where a service is, and how many seconds it wants between two requests."""

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
"""Environment variables that say where else a service is."""


@dataclass(frozen=True)
class Services:
    """All services that are asked."""

    arxiv: Service = ARXIV
    crossref: Service = CROSSREF
    datacite: Service = DATACITE
    hugging_face: Service = HUGGING_FACE

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Services":
        """The services, where the `environment` says they are. A copy that is not the
        service itself wants no pauses."""
        return cls(
            *(
                Service(service.name, environment[name].rstrip("/"))
                if environment.get(name)
                else service
                for name, service in VARIABLES.items()
            )
        )
