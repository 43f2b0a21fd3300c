"""Keep the one SQLite file: the only floor that knows SQL."""
