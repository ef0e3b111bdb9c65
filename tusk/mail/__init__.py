"""E-mail editions of issues and of single entries. Nothing is sent, and nothing in them tells that they were opened."""
