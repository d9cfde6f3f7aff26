"""The names of months in many languages, from Unicode's Common Locale Data Repository (CLDR)."""

from functools import cache

from babel import Locale

LANGUAGES = (
    "af", "ar", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "eu", "fa", "fi",
    "fr", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "ms",
    "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk", "uz",
)  # fmt: skip


@cache
def months_by_name() -> dict[str, tuple[int, ...]]:
    """The months that each name may mean, in full or short, in small letters, without a final dot:
    {"mai": (5,), "listopad": (10, 11)}. Names with spaces or digits are left out."""
    months: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for widths in Locale.parse(language).months.values():
            for month, name in [*widths["wide"].items(), *widths["abbreviated"].items()]:
                word = name.lower().rstrip(".").rpartition("de ")[2]
                if not any(sign.isspace() or sign.isdigit() for sign in word):
                    months.setdefault(word, set()).add(month)
    return {name: tuple(sorted(months[name])) for name in sorted(months)}
