"""The library behind the site: from small text files to everything that readers use."""
