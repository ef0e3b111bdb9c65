"""The widths of characters, and which characters can be printed."""
