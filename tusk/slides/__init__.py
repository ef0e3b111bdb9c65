"""From a workshop to slides: the fitted content of each, for PowerPoint and PDF."""
