"""The words of the scripts of every page, in the site's language."""

import json
from gettext import c2py

from babel.messages.catalog import Message

from generator.site.language import SOURCE, Language, catalogue_of

LANGUAGE_SCRIPT = "assets/every_page/language.js"
"""The script that has the messages, as the theme's address. The words in it are English."""
SCRIPTS = "generator/theme/"
"""Where the messages of scripts come from; the templates there have few besides."""


def script_translations(language: Language) -> str:
    """What goes to the end of LANGUAGE_SCRIPT: a call that gives it a `language`, its translations
    of the messages that scripts have, and the rule of its plurals; nothing for English.

    Raises ValueError where the rule in the catalogue is none (GNU gettext manual, "Plural forms"),
    for it becomes part of a script: C and JavaScript agree on such expressions."""
    if language.tag == SOURCE:
        return ""
    catalogue = catalogue_of(language.tag)
    messages = {
        message.id if isinstance(message.id, str) else message.id[0]: message.string
        for message in catalogue
        if message.id and _is_in_scripts(message) and _is_translated(message)
    }
    rule = catalogue.plural_expr
    c2py(rule)
    words = json.dumps(messages, ensure_ascii=False, separators=(",", ":"))
    return f"\ntranslate({json.dumps(language.tag)}, {words}, (n) => Number({rule}));\n"


def _is_in_scripts(message: Message) -> bool:
    places = (str(file) for file, _ in message.locations)
    return any(file.startswith(SCRIPTS) and file.endswith(".js") for file in places)


def _is_translated(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return not message.fuzzy and all(forms)
