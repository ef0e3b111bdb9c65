"""What a library has of the shape of the site: its pages, menus, tags and facets."""
