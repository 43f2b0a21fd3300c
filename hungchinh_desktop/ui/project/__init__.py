"""Show and edit who leads and who coordinates each project of the year."""
