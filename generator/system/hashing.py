"""Hashes: short stand-ins for bytes and texts."""

from hashlib import blake2b

SIZE = 12
"""Bytes of a hash."""


def hash_bytes(content: bytes, size: int = SIZE) -> str:
    """The BLAKE2b hash (RFC 7693) of `content`: `size` bytes in hexadecimal digits."""
    return blake2b(content, digest_size=size).hexdigest()


def hash_text(text: str, size: int = SIZE) -> str:
    """The hash of `text` in UTF-8."""
    return hash_bytes(text.encode(), size)
