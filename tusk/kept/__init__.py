"""What is kept from one run to the next: files, values, and the digest of the code that made them."""
