"""One entry: its model, its text in a file, and what is wrong with it."""
