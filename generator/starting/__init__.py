"""A new site: the repository that an owner starts with."""
