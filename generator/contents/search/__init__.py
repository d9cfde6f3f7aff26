"""What a reader's browser searches: files of words, a shard for each year."""
