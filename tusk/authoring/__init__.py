"""Help for those who write: schemas, starter files, the field reference."""
