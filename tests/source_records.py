"""Invented records in the shapes of Crossref, DataCite and arXiv, with all that goes wrong in them."""

import random
from typing import Any

TITLES = [
    "Counting Sparrows", "Sparrows (\n            <i>Passer fictus</i>\n            ) sing in hedges!",
    "On $\\alpha$-Hedges with $L_{\\infty}$ Bounds", "{\\it In Vivo} Sparrows: Schr\\\"odinger's Hedge",
    "Über Größe und Łódź", "注意力 for Sparrows", "Γ-rays &amp; Hedges", "H<sub>2</sub>O in <scp>Nests</scp>",
    "A <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math> Hedge", "CafÃ© society",
    "10.5 Hedges, 1,000 Sparrows", "Retracted: Sparrows", "Don?t count", "the", "", "2024", "index", "𝒪(n) Hedges",
    "“Quoted” — dashed – title", "A very long title " * 9, "Hedge’s End", "What\u00adever", "A&amp;lt;B", "<b>Bold",
    "\ufeffMarked", "Nai\u0308ve e\u0301tude", "Спарроу и 2 ежа", "C++ & C# in 50% of hedges", "Sparrow ˆ Nest",
    "Sparrows in\tTabs\u2028and lines", "M ¨oller's Sparrows", "β-Hedges: p \\textless{} 0.05", "*Sparrows*", "**STAT** hedges",
]  # fmt: skip
GIVEN = [
    "Ada",
    "A.",
    "Bo-Min",
    "José",
    "J. R.",
    "",
    "ada",
    "李",
    "Ludwig van der",
    "Nguyễn",
    "Ada*",
    "Ø.",
]
FAMILY = [
    "Invent",
    "Fiction",
    "van der Hedge",
    "O'Sparrow",
    "Müller",
    "伟",
    "INVENT",
    "Hedge, Jr.",
    "D&#39;Arc",
    "Sample1",
]
NAMES = [
    "The Hedge Team", "Invent, Ada", "Ada Invent", "Dr. Invented, Hedge Salon", "Anonymous", "Unknown", ":(unav)",
    "Ada Invent and Bo Fiction", "et al.", "MIT, Cambridge", "Invent A", "JosÃ© Invent", "Ada Invent <ada@example.org>",
    "∀", "{Hedge Group}", "Ada Invent (1, 2)", "", "Bo\nFiction", "others", "Prof. Ada Invent", "Fiction, Bo, Jr.",
]  # fmt: skip
PLACES = [
    "Hedge Lab, Zurich",
    "R&amp;D Salon",
    "MIT, Cambridge",
    "",
    "Université de la Haie",
    None,
    "Lab; Nest",
    7,
]
ORCIDS = [
    None,
    "http://orcid.org/0000-0002-1825-0097",
    "0000-0002-1825-0097",
    "0000-0002-1825-0098",
    "",
]
VENUES = [
    "Birds &amp; Hedges",
    "Proc. of the 9th Conference on Nests",
    "Hedge Letters",
    "",
    "n/a",
    "<i>Nest</i>",
    None,
    "{Hedge} Lab",
]
ABSTRACTS = [
    None, "", "We count.", "Abstract. We count.\n\nAnd  count again.", "No abstract available",
    "<jats:title>Abstract</jats:title>\n  <jats:p>We counted 3 × 10\n  <jats:sup>−7</jats:sup>\n  sparrows.</jats:p>",
    "<jats:p>First.</jats:p><jats:p>Second &amp; third &lt; 4.</jats:p>", "A line\nthat is wrapped\nand again.",
    "This paper has been withdrawn by the authors.", "Code: https://github.com/invented/sparrows.", "costs $5 or $10",
    "<jats:sec><jats:title>Background</jats:title><jats:p>Nests <jats:italic>in vivo</jats:italic>.</jats:p></jats:sec>",
    "<p>We use <tex-math>$x_i$</tex-math> and <inline-formula><mml:math><mml:mi>α</mml:mi></mml:math></inline-formula>.</p>",
    "\\documentclass{minimal}\\begin{document}$$x^2$$\\end{document} sparrows", "$\\frac{a}{b}$ of ~300, \\textbf{bold} \\cite{x}",
    "donâ€™t count â€œsparrowsâ€\x9d", "ï¬�rst ofﬁce", "a sim30 of infty", "word- divided", "x" * 11000, "Nests. " * 1700,
    "<mml:math><mml:mfrac><mml:mi>a</mml:mi><mml:mrow><mml:mi>b</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:mrow></mml:mfrac></mml:math> nests",
    "\x08eta \\beta \x0crac{1}{2}", "&nbsp;Sparrows&#8217; nests &notanentity; &amp;amp;", "<a href=\"https://x.example/n\">nest</a> <br/> x",
]  # fmt: skip
PARTS = [
    [2025, 3, 4],
    [2025, 3],
    [2025],
    [2024, 12, 31],
    [None],
    [],
    [2025, 13, 1],
    [1850, 1, 1],
    ["2025", "3"],
    [2025, 3, 0],
]
DATES = [
    "2025-03-04", "2025", "2025-03", "2025-03-04T08:00:00Z", "2025-03-04T23:30:00-05:00", "07.04.2025", "04/07/2025",
    "2025-03-04/2025-03-09", "3 March 2025", "March 2025", "in press", "", None, "2025-02-30", "Mon, 3 Feb 2025 19:18:42 GMT",
    "1760140800", "2025-W41-6", "2025-284", "Spring 2025", "2025年10月11日", "2025?", "c. 1990", "20250304", 2025,
]  # fmt: skip
KINDS = [
    "journal-article",
    "proceedings-article",
    "posted-content",
    "book-chapter",
    "dissertation",
    "component",
    None,
    "Text",
    "Dataset",
    "Software",
]


def records(number: int) -> list[tuple[str, str, dict[str, Any]]]:
    """As many records, always the same: the source, the id or DOI, and the record."""
    chance = random.Random(14)  # noqa: S311
    makers = {"crossref": _crossref, "datacite": _datacite, "arxiv": _arxiv}
    return [
        (source, name, makers[source](name, chance))
        for index in range(number)
        for source in [("crossref", "datacite", "arxiv")[index % 3]]
        for name in [
            f"2503.{index:05}" if source == "arxiv" else chance.choice(
                [f"10.1000/Hedge.{index}", f"10.48550/arXiv.2503.{index:05}", f"10.1000/h(a)_{index}<b>"]
            )
        ]
    ]  # fmt: skip


def _crossref(doi: str, chance: random.Random) -> dict[str, Any]:
    def date() -> dict[str, Any]:
        return {"date-parts": [chance.choice(PARTS)]}

    every = {
        "DOI": doi,
        "type": chance.choice(KINDS),
        "title": [chance.choice(TITLES)],
        "subtitle": chance.choice([[], ["a second line"], ["Sparrows"], [""]]),
        "author": [_author(chance) for _ in range(chance.randint(0, 5))],
        "published": date(), "published-online": date(), "published-print": date(), "issued": date(),
        "posted": date(),
        "container-title": [chance.choice(VENUES)],
        "event": {"name": "A Conference on Hedges"},
        "abstract": chance.choice(ABSTRACTS),
        "updated-by": chance.choice([[], [], [], [{"type": "retraction"}], [{"type": "correction"}]]),
    }  # fmt: skip
    return _some(every, chance)


def _author(chance: random.Random) -> dict[str, Any]:
    if chance.random() < 0.25:
        return {"name": chance.choice(NAMES), "affiliation": []}
    affiliations = [{"name": chance.choice(PLACES)} for _ in range(chance.randint(0, 2))]
    person = {
        "given": chance.choice(GIVEN), "family": chance.choice(FAMILY), "affiliation": affiliations,
        "ORCID": chance.choice(ORCIDS), "suffix": chance.choice(["", "", "Jr."]),
    }  # fmt: skip
    return _some(person, chance)


def _datacite(doi: str, chance: random.Random) -> dict[str, Any]:
    kinds = ["Submitted", "Available", "Issued", "Created", "Updated"]
    every = {
        "doi": doi.lower(),
        "titles": chance.choice([
            [{"title": chance.choice(TITLES)}],
            [{"title": "Spatzen", "titleType": "TranslatedTitle", "lang": "de"}, {"title": chance.choice(TITLES), "lang": "en"}],
            [{"title": chance.choice(TITLES)}, {"title": "a second line", "titleType": "Subtitle"}],
        ]),
        "language": chance.choice(["en", "de", None]),
        "creators": [_creator(chance) for _ in range(chance.randint(0, 5))],
        "dates": [{"date": chance.choice(DATES), "dateType": chance.choice(kinds)} for _ in range(chance.randint(0, 4))],
        "publicationYear": chance.choice([2025, "2025", None]),
        "descriptions": [
            {"description": chance.choice(ABSTRACTS), "descriptionType": chance.choice(["Abstract", "Other"])}
            for _ in range(chance.randint(0, 2))
        ],
        "publisher": chance.choice(["Nowhere", {"name": "Zenodo"}, "arXiv", None]),
        "container": chance.choice([{}, {"title": "Hedge Letters"}, None]),
        "types": {"resourceTypeGeneral": chance.choice(["Text", "Dataset", "Preprint", "JournalArticle", None])},
        "state": chance.choice(["findable", "findable", "findable", "registered"]),
        "subjects": chance.choice([[], [{"subject": "Machine Learning (cs.LG)", "subjectScheme": "arXiv"}, {"subject": "Birds (q-bio.PE)", "subjectScheme": "arXiv"}]]),
    }  # fmt: skip
    return _some(every, chance)


def _creator(chance: random.Random) -> dict[str, Any]:
    person = {
        "name": chance.choice(NAMES),
        "nameType": chance.choice(["Personal", "Organizational", None]),
        "givenName": chance.choice([*GIVEN, None, None]),
        "familyName": chance.choice([*FAMILY, None, None]),
        "affiliation": chance.choice([[], ["MIT, Cambridge"], [{"name": "Hedge Lab"}], ["A", "B"]]),
        "nameIdentifiers": [{"nameIdentifierScheme": "ORCID", "nameIdentifier": chance.choice(ORCIDS)}],
    }  # fmt: skip
    return _some(person, chance)


def _arxiv(identifier: str, chance: random.Random) -> dict[str, Any]:
    def affiliation() -> str | None:
        return chance.choice([place for place in PLACES if not isinstance(place, int)])

    return {
        "title": chance.choice(TITLES) or "Sparrows",
        "published": chance.choice(["2025-03-04T17:59:59Z", "2025-02-28T00:00:00Z"]),
        "summary": chance.choice(ABSTRACTS),
        "doi": chance.choice([None, "10.1000/hedge", "not a doi"]),
        "journal_ref": chance.choice(VENUES),
        "comment": chance.choice([None, "12 pages", "Withdrawn by arXiv", "Code: github.com/a/b"]),
        "authors": [
            {"name": chance.choice(NAMES), "affiliation": affiliation()}
            for _ in range(chance.randint(1, 4))
        ],
        "categories": chance.choice([["cs.LG", "cs.CV"], ["68T07"], ["q-bio.PE", None], []]),
    }


def _some(every: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Most of the fields of `every`."""
    return {name: value for name, value in every.items() if chance.random() < 0.9}
