"""Make the papers: choose one, see what it will hold, save it or print it."""
