"""What is kept from one run to the next: files, values, compiled patterns, the digest of the code that made them."""
