"""Services and files that know about papers; each turns what it says into facts."""
