"""A preview of the site, which follows edits."""
