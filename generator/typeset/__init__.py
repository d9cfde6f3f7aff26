"""One paper as HTML, Markdown, feed item and search record."""
