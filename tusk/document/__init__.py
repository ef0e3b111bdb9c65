"""An entry or issue as one tree in which nothing is left to look up: what every output writes from."""
