"""`docs/`, made to match the entries and the settings."""
