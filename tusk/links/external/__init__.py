"""External links: requests each address once, within limits, and judges the response."""
