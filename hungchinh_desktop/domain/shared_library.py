"""Guard a library that must never be entered by two threads at once, whoever calls it."""

from __future__ import annotations

from threading import Lock

PDFIUM = Lock()
"""There is one PDFium in a process: the preview draws with it while an export is read back."""
