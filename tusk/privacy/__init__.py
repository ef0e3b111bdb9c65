"""Hides what must not be published."""
