"""A project in memory: checked, and its site as readers see it, each page made when it is asked for."""
