"""Pictures and slides from authors, prepared for publishing."""
