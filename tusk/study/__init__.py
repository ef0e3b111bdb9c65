"""How often themes are raised, counted from the entries."""
