"""From the Library to PDFs: what each printed thing says, as data, and the press that typesets it."""
