"""What web servers and hosts need beside a site: headers, redirects, types of files, caching, the page not found."""

FOLDER = "folder"  # no host: tusk/folder/ makes a site that opens from there
