"""Making entries: facts from services and files, cleaned, compared with what is there, written."""
