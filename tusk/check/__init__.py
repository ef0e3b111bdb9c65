"""Checks what authors wrote, all of it at once, before anything is built."""
