"""Outputs: each is given the same read-only library and a folder to write in."""
