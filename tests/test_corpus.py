"""The words of papers, numbered."""

from itertools import groupby

from generator.catalogue.corpus import ABSTRACT, FIELDS, TITLE, Corpus

TEXTS = ("owl heron owl\n\n\n\nheron wren\n", "\nada\n\n\n\n", "wren\n\n\n\ndove owl\n")


def occurrences(corpus: Corpus, part: int, *given: int) -> list[tuple[int, list[str]]]:
    """By paper the words of a part, as text."""
    papers, numbers = corpus.occurrences(part, *given)
    words = corpus.words(0, len(corpus))
    pairs = zip(papers.tolist(), numbers.tolist(), strict=True)
    return [(at, [words[n] for _, n in some]) for at, some in groupby(pairs, lambda pair: pair[0])]


def test_words_are_numbered_in_alphabetical_order() -> None:
    corpus = Corpus(TEXTS)
    assert corpus.words(0, len(corpus)) == ["ada", "dove", "heron", "owl", "wren"]
    assert corpus.words(1, 3) == ["dove", "heron"]
    assert corpus.papers == 3


def test_each_part_has_its_words_in_their_order() -> None:
    corpus = Corpus(TEXTS)
    assert occurrences(corpus, TITLE, 0, 3) == [(0, ["owl", "heron", "owl"]), (2, ["wren"])]
    assert occurrences(corpus, ABSTRACT, 1, 3) == [(2, ["dove", "owl"])]
    assert corpus.lengths(TITLE).tolist() == [3, 0, 1]


def test_some_words_alone_can_be_asked_for() -> None:
    corpus = Corpus(TEXTS)
    assert occurrences(corpus, TITLE, 0, 3, 2, 4) == [(0, ["owl", "heron", "owl"])]
    assert occurrences(corpus, ABSTRACT, 0, 3, 1, 3) == [(0, ["heron"]), (2, ["dove"])]
    assert occurrences(corpus, TITLE, 2, 3, 4, 5) == [(2, ["wren"])]


def test_there_may_be_no_papers() -> None:
    corpus = Corpus([])
    assert (len(corpus), corpus.papers) == (0, 0)
    assert [corpus.lengths(part).tolist() for part in FIELDS] == [[]] * len(FIELDS)
