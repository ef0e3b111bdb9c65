"""The pages, tags and facets of the site: which there are (shape.py), which of them a library has (site_map.py)."""
