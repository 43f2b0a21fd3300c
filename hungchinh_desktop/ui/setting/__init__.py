"""What the officer sets once and the papers follow."""
