"""Turn records into papers and workbooks; never ask a database, never decide a rule."""

from __future__ import annotations

READER_FLAG = "--read-table-file"
"""The argument with which the program starts as the reader of one file to import."""
