"""Do what the office does: one method per task, one named change each."""
