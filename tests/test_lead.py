"""The sentence of an abstract that says what is new."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.lead import lead_sentence

BACKGROUND = "Sparrows are counted by hand, e.g. in parks. Counting is slow."
CASES = {
    "made": ("We introduce EAR, a microphone that counts.", " We show that it is exact."),
    "made, after adverbs": ("Here, we therefore first propose EAR.", " Our model wins."),
    "made by the paper": ("This short paper presents EAR.", " A new bird was seen."),
    "shown": ("We find that birds repeat (Fink et al. 2024) themselves.", " A novel idea helps."),
    "about the paper": ("EAR, a method by J. Wren, is proposed.", " It is a new one."),
    "called new": ("EAR is a novel microphone!", " It costs $5."),
    "across lines": ("To this end, we\npropose EAR (Fig. 2).", " It hears."),
}
LONGEST = 20_000
SLOW = [
    "we ", "we, then, ", "this method ", "a. ", "A. B ", "is aly ", ". ", "((.", "the a-", ".]",
    "\n\n", "we then  ", "$x$. ", "this a-b ",
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_sentence_that_announces_most_leads(case: str) -> None:
    lead, rest = CASES[case]
    assert lead_sentence(f"{BACKGROUND} {lead}{rest}") == lead


def test_without_an_announcement_the_first_sentence_leads() -> None:
    assert lead_sentence("Sparrows sing (cf. Fig. 3). They fly.") == "Sparrows sing (cf. Fig. 3)."
    assert lead_sentence("") == ""
    assert lead_sentence("No point at the end") == "No point at the end"


def test_a_formula_and_a_number_end_no_sentence() -> None:
    lead = r"We propose $f(x). We show \text{A. We}$ with 3.5 of 10. parts for U.S. parks."
    assert lead_sentence(f"Old. {lead} Then more.") == lead


def test_paragraphs_and_other_full_stops_end_a_sentence() -> None:
    assert lead_sentence("Some heading\n\nWe propose EAR\n\nMore.") == "We propose EAR"
    assert lead_sentence("古い。We propose EAR。新しい。") == "We propose EAR。"


def test_what_others_did_is_no_announcement() -> None:
    before = "Others propose much. The existing model shows little. We not only care."
    assert lead_sentence(f"{before} We measure birds.") == "We measure birds."


@given(st.text(alphabet="We propose. $x\n(é!)我。", max_size=60))
def test_a_lead_is_a_part_of_the_abstract(abstract: str) -> None:
    lead = lead_sentence(abstract)
    assert lead in abstract
    assert bool(lead) == bool(abstract.strip())
    assert lead == lead.strip()


@pytest.mark.parametrize("unit", SLOW)
def test_time_is_in_proportion_to_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        lead_sentence(text)
        return time.process_time() - start

    base = max(min(seconds(LONGEST) for _ in range(3)), 0.01)  # a clock may tell no less
    assert min(seconds(8 * LONGEST) for _ in range(2)) < 40 * base
