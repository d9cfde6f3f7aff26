"""The words of papers, numbered."""

from itertools import groupby

from generator.catalogue.corpus import ABSTRACT, PARTS, TITLE, Wording

TEXTS = ("owl heron owl\n\n\n\nheron wren\n", "\nada\n\n\n\n", "wren\n\n\n\ndove owl\n")


def said(wording: Wording, part: int, *given: int) -> list[tuple[int, list[str]]]:
    """By paper the words of a part, as text."""
    papers, numbers = wording.said(part, *given)
    words = wording.words(0, len(wording))
    pairs = zip(papers.tolist(), numbers.tolist(), strict=True)
    return [(at, [words[n] for _, n in some]) for at, some in groupby(pairs, lambda pair: pair[0])]


def test_words_are_numbered_in_alphabetical_order() -> None:
    wording = Wording(TEXTS)
    assert wording.words(0, len(wording)) == ["ada", "dove", "heron", "owl", "wren"]
    assert wording.words(1, 3) == ["dove", "heron"]
    assert wording.papers == 3


def test_each_part_has_its_words_in_their_order() -> None:
    wording = Wording(TEXTS)
    assert said(wording, TITLE, 0, 3) == [(0, ["owl", "heron", "owl"]), (2, ["wren"])]
    assert said(wording, ABSTRACT, 1, 3) == [(2, ["dove", "owl"])]
    assert wording.lengths(TITLE).tolist() == [3, 0, 1]


def test_some_words_alone_can_be_asked_for() -> None:
    wording = Wording(TEXTS)
    assert said(wording, TITLE, 0, 3, 2, 4) == [(0, ["owl", "heron", "owl"])]
    assert said(wording, ABSTRACT, 0, 3, 1, 3) == [(0, ["heron"]), (2, ["dove"])]
    assert said(wording, TITLE, 2, 3, 4, 5) == [(2, ["wren"])]


def test_there_may_be_no_papers() -> None:
    wording = Wording([])
    assert (len(wording), wording.papers) == (0, 0)
    assert [wording.lengths(part).tolist() for part in PARTS] == [[]] * len(PARTS)
