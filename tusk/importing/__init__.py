"""Documents that exist already → a draft entry: one reader a format, one tree of blocks, one writer."""
