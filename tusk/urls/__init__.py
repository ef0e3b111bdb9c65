"""How an address must be written, and who can reach its host."""
