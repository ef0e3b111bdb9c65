"""Figures as charts: the table that says the same, and where each mark stands when it is drawn."""
