"""What web servers and hosts need beside a site: headers, redirects, types of files, caching, the page not found."""
