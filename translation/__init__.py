"""The catalogues of `generator/languages/`, renewed from the messages in the program."""
