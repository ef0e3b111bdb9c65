"""Files to records: reads what authors write, and remembers the line of every field."""
