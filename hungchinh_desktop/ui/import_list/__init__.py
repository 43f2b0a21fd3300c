"""The import of household lists in four steps."""
