"""Hold the words and rules of the office: plain records, no Qt, no files, no database."""
