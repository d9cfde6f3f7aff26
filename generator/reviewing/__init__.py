"""Looking entries over: what a branch changes, and what its reviewer wants to see."""
