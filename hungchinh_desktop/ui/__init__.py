"""Show and ask: the windows of the program, built on services and records."""

from __future__ import annotations

from hungchinh_desktop.ui.kit.override_guard import guard_overrides

guard_overrides()  # before the first class that is derived from one of Qt's
