"""Forms of a word that search takes for one: generate, generating, generation; colour, color.

Every word has a key, and words with the same key are forms of one. The key is the stem that the
Snowball stemmer for English finds, after a few corrections that it does not make:

    optimizes  →  optimises   (SPELLINGS)      →  optimis
    matrices   →  matrix      (IRREGULAR)      →  matrix
    lens       →  lens        (IRREGULAR: Snowball would take it for a plural)

Browsers do the same (`theme/assets/search/word_forms.js`), with the tables below, which the index
brings, and with the stemmer that the Snowball compiler made of the same source.
"""

import re
from functools import cache

import Stemmer

SPELLINGS = (
    ("iz(?=(e|ed|es|er|ers|ing|able|ation|ations)$)", "is"),
    ("yz(?=(e|ed|es|er|ers|ing)$)", "ys"),
    ("ysis$", "yse"),
    ("(?<=[a-z]{3})our(?=(s|ed|ing|able|al|ally|ful|ist|ite|ites|less)?$)", "or"),
    ("(?<=[a-z]{3}e)ll(?=(ed|er|ers|ing)$)", "l"),
    ("(?<=[a-z]{3})ogue(?=s?$)", "og"),
    ("(?<=met|fib|lit)re(?=s?$)", "er"),
    ("(?<=cent)re(?=s?$)", "er"),
    ("(?<=def|off|lic)ence(?=s?$)", "ense"),
    ("^gray(?=(s|scale)?$)", "grey"),
)
"""British and American spellings: regular expressions, in what Python and JavaScript share, and
what stands in their place."""
UNCHANGED = (
    "alias atlas bias canvas chaos christmas cosmos ethos gas kudos lens mars news pathos texas"
)
"""Words that only look like plurals."""
PLURALS = (
    "appendices appendix automata automaton axes axis bacteria bacterium bases basis biases bias"
    " children child corpora corpus crises crisis criteria criterion data datum formulae formula"
    " hypotheses hypothesis indices index lenses lens matrices matrix maxima maximum media medium"
    " men man mice mouse minima minimum nuclei nucleus optima optimum parentheses parenthesis"
    " phenomena phenomenon quanta quantum radii radius schemata schema simplices simplex spectra"
    " spectrum stimuli stimulus syntheses synthesis theses thesis vertices vertex women woman"
)
IRREGULAR = dict.fromkeys(UNCHANGED.split()) | dict(
    zip(PLURALS.split()[::2], PLURALS.split()[1::2], strict=True)
)
"""By irregular plural its singular; None for a word that is its own key."""


def search_key(term: str) -> str:
    """The key of a word, of a compound by its parts (`fine-tuning`), or of a name's term, which
    is its own. Terms with the same key are forms of one."""
    word = term.replace("-", "")
    if not word.isascii() or not word.isalpha():
        return word
    singular = IRREGULAR.get(word, word)
    if singular is None or IRREGULAR.get(singular, word) is None:
        return singular or word
    for pattern, replacement in _patterns():
        singular = pattern.sub(replacement, singular)
    return str(_stemmer().stemWord(singular))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in SPELLINGS]


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")
