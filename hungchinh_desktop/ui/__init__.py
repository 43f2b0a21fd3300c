"""Show and ask: the windows of the program, built on services and records."""
