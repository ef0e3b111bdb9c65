"""How texts are worded: phrases to avoid, and what makes a text hard to read."""
