"""The options of the commands, in groups of commands that do alike."""
