"""What somebody looks at before a site is published: errors, warnings, and what waits for a person, each once."""
