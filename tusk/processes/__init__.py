"""Work on every processor: what is shared between processes, and how they tell each other what they found."""
