"""The words of the interface: one catalogue a language (gettext), and the one place that reads them."""
