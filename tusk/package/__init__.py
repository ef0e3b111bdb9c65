"""TUSK as something to install: its own files, and the wheel that holds them."""
