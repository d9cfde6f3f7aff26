"""A paper as it stands in a list, and what its own page shares with that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses, text
from generator.catalogue import Catalogue, Listing
from generator.documents import render
from generator.faults import counted
from generator.paper import Author, Links, Paper

NAMED_AUTHORS = 4
BEGINNING = 280
"""About how many characters of an abstract stand in for a missing summary."""

ROOT, FOLDER_ROOT, HEADING = "\0", "\1", "\2"
"""What stands in a card for the way to the site's root, to the root of `docs/`, and for the
marks of its heading, until it is known which page the card is on. No text of a contributor
holds a control character."""

LINK = Markup('<a href="{}">{}</a>')
AFFILIATION = Markup(' <span class="affiliation">({})</span>')
ORCID = Markup(' <a class="orcid" href="https://orcid.org/{}">ORCID</a>')
LINK_NAMES = {
    "code": "Code",
    "project": "Project",
    "video": "Video",
    "slides": "Slides",
    "models": "Model",
    "datasets": "Data set",
    "demos": "Demo",
}


@dataclass(frozen=True)
class Named:
    """A name and where it leads: relative to the site's root, or absolute, or nowhere."""

    name: str
    url: str | None = None


class Cards:
    """The cards of a catalogue's papers, each made once however many lists it is in."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._short: dict[str, str] = {}
        self._authors: dict[str, Markup] = {}

    def card(self, paper: Paper, here: addresses.Address, level: int, *, whole: bool) -> Markup:
        """The Markdown of a paper's card on the page `here`, with a heading of `level`.

        A `whole` card holds the note and the abstract; a short one leads to them.
        """
        made = self._render(paper, whole=True) if whole else self._short.get(paper.id)
        if made is None:
            made = self._short[paper.id] = self._render(paper, whole=False)
        made = made.replace(HEADING, "#" * level).replace(FOLDER_ROOT, here.folder_root)
        return Markup(made.replace(ROOT, here.root))  # noqa: S704 - from an escaping template

    def authors(self, authors: Iterable[Author]) -> Markup:
        """The `authors` as a card has them, linked where they have a page, which lies below
        ROOT."""
        return text.joined(self._author(author.name) for author in authors)

    def signatures(self, authors: Iterable[Author], root: str) -> Markup:
        """The `authors` as a paper's own page has them, with affiliation and ORCID iD."""
        return _placed(text.joined(map(self._signature, authors)), root)

    def organizations(self, paper: Paper, root: str = ROOT) -> Markup:
        """The organizations as HTML, linked where they have a page, which lies below `root`."""
        listings = self.catalogue.by_organization
        return _placed(text.joined(_named(name, listings) for name in paper.organizations), root)

    def topics(self, paper: Paper) -> list[Named]:
        """The topics by name, each with its page."""
        listings = self.catalogue.listings_of(paper)
        return [Named(listing.name, listing.address().url) for listing in listings]

    def _signature(self, author: Author) -> Markup:
        made = self._author(author.name)
        if author.affiliation:
            made += AFFILIATION.format(text.html(author.affiliation))
        return made + ORCID.format(author.orcid) if author.orcid else made

    def _author(self, name: str) -> Markup:
        if name not in self._authors:
            self._authors[name] = _named(name, self.catalogue.by_author)
        return self._authors[name]

    def _render(self, paper: Paper, *, whole: bool) -> str:
        abstract = paper.abstract or ""
        values = {
            "paper": paper,
            "whole": whole,
            "authors": self.authors(paper.authors[:NAMED_AUTHORS]),
            "others": max(0, len(paper.authors) - NAMED_AUTHORS),
            "organizations": self.organizations(paper),
            "topics": self.topics(paper),
            "links": links(paper),
            "counts": counts(paper),
            "summary": paper.summary or text.beginning(abstract, BEGINNING),
            "page": addresses.paper(paper.id),
            "root": ROOT,
            "folder_root": FOLDER_ROOT,
            "heading": HEADING,
        }
        return render("card.md", values)


def links(paper: Paper) -> list[Named]:
    """Where the paper and its things are, the paper itself first."""
    found = [Named("arXiv" if paper.arxiv and not paper.url else "Paper", paper.source)]
    if paper.pdf:
        found.append(Named("PDF", paper.pdf))
    for field in Links.model_fields:
        value = getattr(paper.links, field)
        name = LINK_NAMES.get(field)
        if name and isinstance(value, str):
            found.append(Named(name, value))
        elif name and value:
            numbers = range(1, len(value) + 1)
            found += [
                Named(f"{name} {number}" if len(value) > 1 else name, url)
                for number, url in zip(numbers, value, strict=True)
            ]
    return found


def counts(paper: Paper) -> str:
    """`4 upvotes, 1 comment`, or nothing."""
    signals = paper.signals
    if signals is None:
        return ""
    parts = ((signals.upvotes, "upvote"), (signals.comments, "comment"))
    return ", ".join(counted(number, noun) for number, noun in parts if number is not None)


def _named(name: str, listings: Mapping[str, Listing]) -> Markup:
    listing = listings.get(addresses.slug(name))
    if not listing:
        return text.html(name)
    return LINK.format(f"{ROOT}{listing.address().url}", text.html(name))


def _placed(markup: Markup, root: str) -> Markup:
    return Markup(markup.replace(ROOT, root))  # noqa: S704 - an address takes an address's place
