"""Show whose 36 months after leaving poverty end soon."""
