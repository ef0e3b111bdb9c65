"""Seven-minute kits: a document → one page to learn from, and packages of it for learning platforms."""
