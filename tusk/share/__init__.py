"""What shared links, search engines and staff rooms show of an entry."""
