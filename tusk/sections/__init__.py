"""What an entry says, part by part, for each kind."""
