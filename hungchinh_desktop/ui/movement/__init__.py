"""Show how the register moved in a period, and carry it into a new year."""
