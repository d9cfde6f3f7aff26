"""What a site is made of: every page and feed, as functions of the papers alone."""
