"""Links of a built site."""
