"""From documents to PDFs: the content of each sheet as data, and the press that typesets it."""
