"""From a folder of files to everything that is published."""
