"""What authors write in Markdown: read, made safe, and looked through."""
