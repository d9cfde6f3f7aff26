"""The review list: candidates as a checklist in Markdown, for a file or a pull request's body.

    - [ ] 2501.00001 `Counting Sparrows by Ear`
      - `Ada Invent and Bo Fiction`, [page](https://arxiv.org/abs/2501.00001)
      - topics: birds
      - likeness 24 to 2412.00005: `sparrow, microphone`; named by `arXiv`
      - `We count sparrows with one microphone.`

A person ticks the box and corrects the topics. All text of others stands in code, so that it can be
no markup and mentions nobody.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.contributing.candidates import Candidate
from generator.contributing.sources.mentions import reference_in
from generator.entries.faults import Fault, FaultsFound, quote_value
from generator.entries.identity import Reference
from generator.entries.lead import lead_sentence
from generator.entries.phrases import phrase
from generator.reviewing.review_text import LONGEST, inline_code
from generator.site.language import Language
from generator.typeset.wording import count_others

BOX = re.compile(r"[-*+] \[([ xX])\]\s+(\S+).*")
TOPICS = re.compile(r"\s+[-*+] topics:(.*)")
SEPARATORS = re.compile(r"[\s,;]+")
AUTHORS = 5
"""So many authors are named."""
LEAD = 500
"""Characters of the sentence from an abstract."""


@dataclass(frozen=True)
class ListedPaper:
    """A paper on a list: whether it is ticked, its topics, and its lines as they stand there."""

    reference: Reference
    is_ticked: bool
    topics: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ReviewList:
    """A list: papers, and lines of text before, between and after them."""

    parts: tuple[ListedPaper | str, ...] = ()

    @classmethod
    def parse(cls, text: str, name: str) -> "ReviewList":
        """The list that `text` holds. Raises FaultsFound, with places in the file `name`, for
        ticked boxes that name no paper."""
        parts: list[ListedPaper | str] = []
        faults = []
        for number, first, more in _items(text.splitlines()):
            box = BOX.fullmatch(first)
            reference = reference_in(box[2].strip("`")) if box else None
            is_ticked = bool(box and box[1] in "xX")
            if reference:
                topics = tuple(_topics(more))
                parts.append(ListedPaper(reference, is_ticked, topics, (first, *more)))
            else:
                parts += [first, *more]
            if is_ticked and not reference:
                message = phrase(
                    "%(value)s names no arXiv id and no DOI; correct the line",
                    value=quote_value(first),
                )
                faults.append(Fault(name, number, 1, "", message))
        if faults:
            raise FaultsFound(faults)
        return cls(tuple(parts))

    @property
    def papers(self) -> list[ListedPaper]:
        """The papers, in order."""
        return [part for part in self.parts if isinstance(part, ListedPaper)]

    @property
    def ids(self) -> set[str]:
        """The ids and DOIs of the papers."""
        return {paper.reference.id for paper in self.papers}

    def without(self, ids: Collection[str]) -> "ReviewList":
        """The list without the papers that have one of `ids`."""
        return ReviewList(
            tuple(it for it in self.parts if isinstance(it, str) or it.reference.id not in ids)
        )

    def text(self) -> str:
        """The list as Markdown."""
        lines: list[str] = []
        for part in self.parts:
            lines += [part] if isinstance(part, str) else part.lines
        return "".join(f"{line}\n" for line in lines)


def _items(lines: Sequence[str]) -> Iterator[tuple[int, str, list[str]]]:
    """Each line that is not indented, with its number, and the indented ones below it."""
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].startswith((" ", "\t")) and lines[end].strip():
            end += 1
        yield at + 1, lines[at], list(lines[at + 1 : end])
        at = end


def _topics(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        match = TOPICS.fullmatch(line)
        if match:
            yield from filter(None, SEPARATORS.split(match[1].replace("`", "")))


def format_candidates(
    candidates: Sequence[Candidate], day: date, remedy: str, language: Language
) -> str:
    """A list of the `candidates` of a `day`, with a sentence on what to do with it; as many of them
    as have room in a pull request's body."""
    title = language.gettext("Candidates of %(day)s", day=language.long_date(day))
    text = f"# {title}\n\n{remedy}\n\n"
    for number, candidate in enumerate(candidates):
        lines = "".join(f"{line}\n" for line in _lines(candidate, language))
        if len(text) + len(lines) > LONGEST:
            more = language.gettext(
                "And %(number)s more, for which there is no room.", number=len(candidates) - number
            )
            return f"{text}\n{more}\n"
        text += lines
    return text


def _lines(candidate: Candidate, language: Language) -> Iterator[str]:
    reference, fields = candidate.reference, candidate.record.fields
    is_arxiv = reference.has_arxiv_id
    name = reference.id if is_arxiv else inline_code(reference.id)
    yield f"- [ ] {name} {inline_code(str(fields['title']))}"
    address = f"https://arxiv.org/abs/{reference.arxiv}" if is_arxiv else ""
    page = f", [{language.gettext('page')}]({address})" if address else ""
    yield f"  - {inline_code(_authors(fields.get('authors', []), language))}{page}"
    yield f"  - topics: {', '.join(fields.get('topics', []))}".rstrip()
    yield f"  - {_why(candidate, language)}"
    lead = lead_sentence(str(fields.get("abstract") or fields.get("summary") or ""))
    if lead:
        yield f"  - {inline_code(' '.join(lead.split())[:LEAD])}"


def _authors(authors: Sequence[str | dict[str, str]], language: Language) -> str:
    names = [it if isinstance(it, str) else str(it.get("name", "")) for it in authors]
    more = len(names) - AUTHORS
    shown = language.comma.join(names[:AUTHORS]) or language.gettext("authors not known")
    if more <= 0:
        return shown
    return language.gettext(
        "%(names)s and %(others)s", names=shown, others=count_others(language, more)
    )


def _why(candidate: Candidate, language: Language) -> str:
    gettext, comma, likeness = language.gettext, language.comma, candidate.likeness
    why = gettext("named by %(sources)s", sources=comma.join(map(inline_code, candidate.sources)))
    upvotes = candidate.record.fields.get("signals", {}).get("upvotes")
    if upvotes:
        votes = language.ngettext("%(number)s upvote", "%(number)s upvotes", int(upvotes))
        why = f"{why}{comma}{votes}"
    if likeness is None:
        return why
    words = f": {inline_code(comma.join(likeness.words))}" if likeness.words else ""
    alike = gettext(
        "likeness %(grade)s to %(paper)s", grade=str(likeness.grade), paper=likeness.nearest
    )
    return f"{alike}{words}; {why}"
