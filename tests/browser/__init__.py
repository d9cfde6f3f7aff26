"""What a reader does, in a real browser."""
