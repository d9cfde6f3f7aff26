"""The file by which the form at `/submit/` proposes topics, as the command line does."""

from dataclasses import asdict

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.topic_model import named_topics
from generator.entries.topics import Topics
from generator.entries.word_forms import IRREGULAR, SPELLINGS
from generator.site import addresses
from generator.system.hashing import hash_text
from generator.typeset.documents import AS_JSON, Document, KeyedInput


class LearnedPapers(KeyedInput):
    """The papers that topics are learned from."""

    def __init__(self, catalogue: Catalogue) -> None:
        from generator.catalogue.topic_learning import learned_from

        papers = catalogue.papers
        self.places = learned_from([(paper.day.isoformat(), paper.id) for paper in papers])
        self.key = hash_text(" ".join(papers[place].entry_hash for place in self.places))
        self.catalogue = catalogue


def topic_model(catalogue: Catalogue) -> Document:
    """`/submit/topics.json`: the topics by the words of their names; what the papers teach; and
    how words get the keys by which both go."""
    inputs = (LearnedPapers(catalogue), catalogue.topics)
    return Document(addresses.TOPIC_MODEL.file, _topic_model, inputs)


def _topic_model(learned: LearnedPapers, topics: Topics) -> str:
    values = {
        "spellings": SPELLINGS,
        "irregular": IRREGULAR,
        "named": [asdict(topic) for topic in named_topics(topics)],
        "model": _learn(learned),
    }
    return f"{AS_JSON(values)}\n"


def _learn(learned: LearnedPapers) -> dict[str, object] | None:
    from generator.catalogue.topic_learning import learn

    if not learned.places:
        return None
    papers = learned.catalogue.papers
    topics = [papers[place].topics for place in learned.places]
    model = asdict(learn(learned.catalogue.corpus, learned.places, topics))
    return {**model, "terms": " ".join(model["terms"])}
