"""Authors' Markdown: read, made safe and checked."""
