"""Show where the year stands: figures, faults, hamlets and latest changes."""
