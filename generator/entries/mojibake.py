"""UTF-8 that a program read as another encoding: `JosÃ©` for José.

UTF-8 writes a letter outside of ASCII as a first byte from C2 to F4 and one to three more from 80
to BF (RFC 3629). Read as Windows-1252, these bytes are pairs such as `Ã©`. Single pairs also occur
in correct text (`10 Å²`, `“CAFÉ”`, `né «`). EVIDENCE therefore matches only what no language and
no notation writes. One match is enough to decode the whole text, if all of it decodes; otherwise
only the matches are decoded.
"""

import re
from functools import cache
from unicodedata import category

TYPOGRAPHIC = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""Windows-1252 from 80 to 9F, without the five bytes that it does not define."""
MORE = f"\u0080-\u00bf{TYPOGRAPHIC}"
"""What the second and later bytes of a letter look like."""
SURE = "\u0080-\u009f¡-¨ª-¯´-¶¸º¼-¿€‚ƒ„†‡ˆ‰‹•˜›"
"""Those of MORE that hardly follow a letter in correct text."""
CYRILLIC = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
"""Windows-1251 from 80 to BF."""
MACINTOSH = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ"
"""The encoding of the Macintosh from 80 to AF."""
DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×¢¥₧ƒáíóúñÑªº¿⌐®¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐ÁÂÀ©"
"""The encodings 437 and 850 of DOS from 80 to BF."""
EVIDENCE = "|".join(
    (
        "[ÃÂ][\u0080-\u009f¡-ºŠŒŽšœžŸ¼-¿€‚ƒ„†‡ˆ‰‹•˜›]|[ÃÂÄÅ]\u00a0(?=[a-z])",
        f"[Ä-Öß][©{SURE}]|[Ø-Þ][{SURE}]",
        f"(?<=[A-Za-z])[Ä-ß][²³¹±°·](?=[A-Za-z])|(?<=[a-z])[Â-Þ][{MORE}]",
        f"(?:[Â-ß][{MORE}]){{2}}",
        f"[à-ï](?:[®{SURE}ŠŒŽŸ][{MORE}]|[°-³·®»™š–—…”’“][{SURE}ŠŒŽŸ])",
        f"ð[\u0090\u009fŸ][{MORE}]{{2}}",
        f"‚Ä[ôúùîìòö¶]|[√≈ƒ][{MACINTOSH}]|·[ªº∫∑][{MACINTOSH}∞±≤≥¥µ∂∑∏π∫ªºΩæø]",
        "(?<=[A-Za-z])√[∞±≤≥¥µ∂∑∏π∫ªºΩæø](?=[a-z]{2})",
        f"(?:[–—ÿŸ][{MACINTOSH}∞±≤≥¥µ∂∑∏π∫ªºΩæø]){{2}}",
        f"[─-╬╧-▀][{DOS}]|(?:ð[{DOS}]){{2}}|[ΓÔ]Ç[ÖôöúùîôÿªÜ£¥ÆØ]|[αΓπΣστΦΘΩδφε∩][{DOS}]{{2}}",
        "[ĂĹ][©¶ˇ\u00ad°±¤§¨¬‚›„‡…]|(?<=[a-z])[ĂĹÄ][šťžźˇ˘Ł¤Ą¦§¨©Ş«¬Ż°±˛´µ¶·¸»Ľ˝]"
        "|(?:Đ[\u0098ˇ˘Ł¤Ą¦§¨©Ş«¬Ż°±˛´µ¶·¸ąş»Ľ˝ľż]){2}",
        f"(?:[В-Я][{CYRILLIC}]){{2}}|вЂ[™њќ“”¦\u0098]|(?<=[A-Za-z])[ГВЕД][{CYRILLIC}]",
    )
)
"""What gives UTF-8 away that was read as Windows-1252 or Latin-1, as the Macintosh's encoding, as
that of DOS, as Windows-1250 and as Windows-1251."""
SIGN = re.compile(EVIDENCE)
ENCODINGS = ("cp1252", "mac_roman", "cp437", "cp850", "cp1250", "cp1251")
TIMES = 3
"""How often a text may have been read in a wrong way, one after the other."""


def decode_again(text: str) -> str:
    """`text` as it was before a program read its UTF-8 as another encoding, even twice. What does
    not decode stays as it stands."""
    for _ in range(TIMES):
        if text.isascii() or not SIGN.search(text):
            return text
        decoded = _decode_whole(text) or _decode_matches(text)
        if decoded == text:
            return text
        text = decoded
    return text


def _decode_whole(text: str) -> str | None:
    """`text` decoded, if all of it is UTF-8 in one other encoding; otherwise None."""
    for encoding in ENCODINGS:
        data = _encode(text, encoding)
        if data is not None:
            decoded = decode_bytes(data)
            if _is_text(decoded):
                return decoded
    return None


def _decode_matches(text: str) -> str:
    """`text` with those runs decoded that hold evidence; they end where a letter of ASCII or
    another script stands."""
    for encoding in ENCODINGS:
        bytes_of = _bytes(encoding)
        pattern = _letters(encoding)

        def decode(match: re.Match[str], bytes_of: dict[str, int] = bytes_of) -> str:
            if not SIGN.search(text, match.start(), match.end()):
                return match[0]
            decoded = decode_bytes([bytes_of[sign] for sign in match[0]])
            return decoded if _is_text(decoded) else match[0]

        decoded = pattern.sub(decode, text)
        if decoded != text:
            return decoded
    return text


def _is_text(text: str) -> bool:
    """Whether `text` holds no character that was not decoded, is private or is not assigned."""
    return not any(sign == "\ufffd" or category(sign) in ("Cn", "Co") for sign in text)


def _encode(text: str, encoding: str) -> list[int] | None:
    bytes_of = _bytes(encoding)
    try:
        return [bytes_of[sign] if sign > "\x7f" else ord(sign) for sign in text]
    except KeyError:
        return None


def decode_bytes(numbers: list[int]) -> str:
    """The text in bytes of UTF-8."""
    return bytes(numbers).decode("utf-8", "replace")


@cache
def _bytes(encoding: str) -> dict[str, int]:
    """The byte of each character outside of ASCII. Where an encoding does not define a byte, and
    in Windows-1252 also elsewhere, programs take the control character of that number."""
    table: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        if encoding == "cp1252" or not _is_defined(byte, encoding):
            table[chr(byte)] = byte
        if _is_defined(byte, encoding):
            table[bytes([byte]).decode(encoding)] = byte
    return table


def _is_defined(byte: int, encoding: str) -> bool:
    try:
        bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@cache
def _letters(encoding: str) -> re.Pattern[str]:
    """Runs of what one or several letters in UTF-8 look like in `encoding`."""
    signs: dict[int, str] = {}
    for sign, byte in _bytes(encoding).items():
        signs[byte] = signs.get(byte, "") + re.escape(sign)

    def among(first: int, last: int) -> str:
        return "[" + "".join(signs.get(byte, "") for byte in range(first, last + 1)) + "]"

    more = among(0x80, 0xBF)
    return re.compile(
        f"(?:{among(0xC2, 0xDF)}{more}|{among(0xE0, 0xEF)}{more}{{2}}"
        f"|{among(0xF0, 0xF4)}{more}{{3}})+"
    )
