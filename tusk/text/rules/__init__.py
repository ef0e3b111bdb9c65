"""The rules on authors' Markdown: one generator each, whose docstring is the rule."""
