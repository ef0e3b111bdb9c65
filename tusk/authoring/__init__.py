"""Help for authors: schemas, starter files, the field reference."""
