"""How wide letters are, and which of them can be printed."""
