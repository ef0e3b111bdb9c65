"""From a workshop to slides: what stands on each, fitted, for PowerPoint and for paper alike."""
