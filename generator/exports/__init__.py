"""What other programs take: bibliographies, an API of JSON files, and all entries in one file."""
