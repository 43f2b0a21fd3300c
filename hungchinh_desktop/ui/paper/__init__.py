"""Write and print the papers of the office besides the plan."""
