"""Documents that teams can edit: Word files, with real headings, lists and tables."""
