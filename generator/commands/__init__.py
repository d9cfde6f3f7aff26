"""What people and workflows call."""
