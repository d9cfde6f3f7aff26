"""A release of the program: its version, which the changelog decides, and what lies in dist/."""
