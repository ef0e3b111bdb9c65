"""What check only says if somebody asks for it: every file is read, and nothing of it is kept."""
