"""The editor: forms in the browser for a project's files, which it writes back with the smallest change."""
