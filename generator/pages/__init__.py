"""What each page says, one kind of page a module."""
