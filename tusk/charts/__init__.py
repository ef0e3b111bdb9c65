"""Figures as charts: the table of their numbers, and the position of each mark of the drawing."""
