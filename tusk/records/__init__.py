"""From values to typed records, or what is wrong with the values, in plain words."""
