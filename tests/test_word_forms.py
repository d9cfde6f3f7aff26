"""Words that search takes for forms of one have one key; a browser is held to the same."""

from pathlib import Path

import pytest

from generator.entries.word_forms import search_key

VOCABULARY = Path(__file__).with_name("word-forms.txt")
"""Groups of words, a line for each: those of one line have the same key, those of others not."""
GROUPS = [line.split() for line in VOCABULARY.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
def test_forms_have_one_key(group: list[str]) -> None:
    keys = {word: search_key(word) for word in group}
    assert len(set(keys.values())) == 1, keys


def test_different_words_have_different_keys() -> None:
    keys = [search_key(group[0]) for group in GROUPS]
    assert sorted(keys) == sorted(set(keys))
