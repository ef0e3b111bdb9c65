"""Makes all outputs of a library."""
