"""The sections of each kind of entry, in order."""
