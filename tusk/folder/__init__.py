"""A site that opens with a double-click, without a server: from a shared folder, a memory stick or a zip file."""
