"""Checks all content at once, before anything is built."""
