"""Feeds: what is new, for programs that tell their readers."""
