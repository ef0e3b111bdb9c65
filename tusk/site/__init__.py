"""The pages, tags and facets of the site: all of them (shape.py), and those that a library has (site_map.py)."""
