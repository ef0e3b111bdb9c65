"""How pages are found."""
