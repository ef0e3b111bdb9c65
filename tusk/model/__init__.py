"""The kinds of entry, the issue, the workshop and the shared lists: typed, each field documented once."""
