"""What kind of work a paper is."""

import re

from generator.contributing.cleaning.cleaned_record import CleanedRecord, FieldCorrection
from generator.entries.paper import Type, to_arxiv_id
from generator.entries.work_types import derive_type

WORDS = {
    Type.ARTICLE: "article journalarticle articlejournal periodical suppperiodical",
    Type.INPROCEEDINGS: "inproceedings conference proceedingsarticle conferencepaper"
    " conferenceproceeding paperconference",
    Type.PREPRINT: "preprint postedcontent unpublished",
    Type.BOOK: "book monograph editedbook referencebook mvbook booklet collection mvcollection"
    " reference mvreference proceedings mvproceedings",
    Type.CHAPTER: "chapter bookchapter incollection inbook bookinbook suppbook suppcollection"
    " inreference referenceentry booksection bookpart",
    Type.REPORT: "report techreport reportcomponent reportseries manual standard",
    Type.DATASET: "dataset datapaper",
    Type.SOFTWARE: "software computationalnotebook",
}
"""For each type the kinds of BibTeX, biblatex, Crossref, DataCite and CSL, letters only."""
TYPES = {word: type for type, words in WORDS.items() for word in words.split()}
OTHERS = {"misc", "online", "electronic", "www", "other", "text", "paper"}
"""Kinds that say nothing."""
THESIS = re.compile("thesis|dissertation|habilitation")
DOCTORATE = re.compile("phd|doctor|dphil")
MASTERS = re.compile("master|mathesis|msc|mphil")


def clean_type(record: CleanedRecord) -> None:
    """Keeps the type of the source where the venue suggests another; call it after the venue and
    the id are clean."""
    raw = record.facts.type
    if not isinstance(raw, str) or not raw.strip():
        return
    word = re.sub("[^a-z]", "", raw.lower())
    type = TYPES.get(word) or _thesis(word)
    if type is None:
        if word not in OTHERS:
            record.notes.append(
                FieldCorrection("type", raw, None, "is no type of work that we have")
            )
        return
    venue = record.fields.get("venue")
    is_preprint = not venue and to_arxiv_id(record.identifier or "")
    if type in (Type.ARTICLE, Type.INPROCEEDINGS) and is_preprint:
        return  # many programs call every paper an article
    if type is not derive_type(venue):
        record.fields["type"] = str(type)


def _thesis(word: str) -> Type | None:
    if not THESIS.search(word):
        return None
    if DOCTORATE.search(word):
        return Type.PHDTHESIS
    return Type.MASTERSTHESIS if MASTERS.search(word) else Type.THESIS
