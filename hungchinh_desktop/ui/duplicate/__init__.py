"""Compare households that may have been written down twice, and join or part them."""
