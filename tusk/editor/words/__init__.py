"""The words of the editor for what files have: names of fields, and choices."""
