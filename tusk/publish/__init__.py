"""Everything that is made of a library."""
