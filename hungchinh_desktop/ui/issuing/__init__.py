"""Lead the plan to signature and issue, and show what differs from what was signed."""
