"""What became of recommendations, worked out from the entries."""
