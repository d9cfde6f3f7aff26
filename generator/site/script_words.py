"""The words of the scripts of every page, in the site's language."""

import json
from collections.abc import Callable
from gettext import c2py

from babel.messages.catalog import Message

from generator.site.language import SOURCE, Language, catalogue_of

LANGUAGE_SCRIPT = "assets/every_page/language.js"
"""The script that has the messages, as the theme's address. The words in it are English."""
SCRIPTS = "generator/theme/"
"""Where the messages of scripts come from; the templates there have few besides."""
FORM = f"{SCRIPTS}assets/submit/"
"""Where those come from that only the form at /submit/ has."""
PHRASES, MODEL = "generator/entries/", "generator/entries/paper.py"
"""Where its messages about entries come from; those of the model stand on the page."""


def script_translations(language: Language) -> str:
    """What goes to the end of LANGUAGE_SCRIPT: a call that gives it a `language`, its translations
    of the messages that scripts have, and the rule of its plurals; nothing for English.

    Raises ValueError where the rule in the catalogue is none (GNU gettext manual, "Plural forms"),
    for it becomes part of a script: C and JavaScript agree on such expressions."""
    if language.tag == SOURCE:
        return ""
    rule = catalogue_of(language.tag).plural_expr
    c2py(rule)
    words = _translations(language, _is_in_scripts)
    return f"\ntranslate({json.dumps(language.tag)}, {words}, (n) => Number({rule}));\n"


def form_translations(language: Language) -> str:
    """The translations of the messages that only the form at /submit/ has, as JSON; nothing for
    English."""
    return "" if language.tag == SOURCE else _translations(language, _is_in_form)


def _translations(language: Language, is_wanted: Callable[[Message], bool]) -> str:
    messages = {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalogue_of(language.tag)
        if message.id and is_wanted(message) and _is_translated(message)
    }
    return json.dumps(messages, ensure_ascii=False, separators=(",", ":"))


def _is_in_scripts(message: Message) -> bool:
    """Whether a script of other pages than the form's has the `message`."""
    return any(it.endswith(".js") and not it.startswith(FORM) for it in _places(message))


def _is_in_form(message: Message) -> bool:
    if _is_in_scripts(message):
        return False
    is_about_entries = any(it.startswith(PHRASES) and it != MODEL for it in _places(message))
    return is_about_entries or any(it.startswith(FORM) for it in _places(message))


def _places(message: Message) -> list[str]:
    return [str(file) for file, _ in message.locations]


def _is_translated(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return not message.fuzzy and all(forms)
