"""Writes the JavaScript: `python -m javascript`."""

from javascript.program import write

if __name__ == "__main__":
    write()
