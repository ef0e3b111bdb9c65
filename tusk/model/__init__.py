"""The kinds of entry, the issue, the workshop and the vocabularies: typed, each field documented once."""
