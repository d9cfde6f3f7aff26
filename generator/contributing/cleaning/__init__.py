"""The raw facts of one paper become the fields of an entry; every correction is recorded."""
