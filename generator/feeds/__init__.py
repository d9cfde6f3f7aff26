"""What subscribers read: RSS and Atom."""
