"""How readers find pages."""
