"""How an address must be written, and whose it is."""
