"""What a trainer prints for a workshop: sheets made of a few parts, which are the same on paper and in Word."""
