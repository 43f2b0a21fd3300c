"""Show what must be mended or looked at before the plan is signed."""
