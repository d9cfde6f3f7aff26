"""Messages for contributors: in English, and in the form at /submit/ in the language of its site.

A message may hold placeholders, as `%(name)s`, so a percent sign is written `%%`.
"""


def translatable(message: str) -> str:
    """`message` as it is: the mark of a message that is translated where it is shown."""
    return message


def phrase(message: str, /, **values: str) -> str:
    """`message`, filled with `values`. In the form the same call takes the words of the site's
    language: it is the `gettext` of scripts."""
    return message % values
