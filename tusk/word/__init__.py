"""From what is printed to documents that teams can edit: Word files, with real headings, lists and tables."""
