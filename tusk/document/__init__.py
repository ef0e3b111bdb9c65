"""An entry or issue as one fully resolved tree, from which every output is written."""
