"""Reads authors' files, and remembers the line of every field."""
