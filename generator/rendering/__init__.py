"""From `docs/` to `site/`."""
