"""Turn records into papers and workbooks; never ask a database, never decide a rule."""
