"""What site_build.py can do: one file a command."""
