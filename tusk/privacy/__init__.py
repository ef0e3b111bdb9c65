"""What must not be published."""
