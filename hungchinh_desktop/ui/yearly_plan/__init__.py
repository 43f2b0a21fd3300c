"""Edit the yearly plan beside the pages that will be printed."""
