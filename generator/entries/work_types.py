"""What kind of work a paper is, as citations name it."""

import re

from generator.entries.paper import Paper, Type

JOURNAL = re.compile(
    r"\bproc(?:eedings|\.)?\s(?:of\s)?(?:the\s)?(?:ieee\s*(?:$|[0-9,(])|(?:\w+\s)*(?:academy|society)\b"
    r"|acm\s(?:on|meas|interact|hum|program|manag|comput|netw|softw)\w*\b|vldb\b)",
    re.IGNORECASE,
)
"""Journals that call themselves proceedings: those of academies and societies, and some others."""
CONFERENCE = re.compile(
    r"\b(?:proc|proceedings|conference|conf|workshop|symposium|congress|meeting|colloquium)\b"
    r"|\b(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|AAAI"
    r"|IJCAI|KDD|WWW|SIGIR|SIGGRAPH|CHI|UAI|AISTATS|COLT|COLM|CoRL|ICRA|IROS|RSS|INTERSPEECH"
    r"|ICASSP|WACV|BMVC|ACCV|MICCAI|USENIX|OSDI|SOSP|FOCS|STOC|SODA|CIKM|WSDM|RecSys|LREC)\b",
    re.IGNORECASE,
)
"""Venues that print proceedings; the others are journals."""


def work_type(paper: Paper) -> Type:
    """The type that the entry names; otherwise the one that its venue suggests."""
    return paper.type or derive_type(paper.venue)


def derive_type(venue: str | None) -> Type:
    """A paper in proceedings or an article, by the `venue`; a preprint where there is none."""
    if not venue:
        return Type.PREPRINT
    is_conference = CONFERENCE.search(venue) and not JOURNAL.search(venue)
    return Type.INPROCEEDINGS if is_conference else Type.ARTICLE
