"""All papers: their order, their indexes, and which are related."""
