"""Start the program: the window, or a verb of the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run with the arguments of the process and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from hungchinh_desktop.cli import run

        sys.exit(run(arguments))
    from hungchinh_desktop.app import run_window

    sys.exit(run_window(None))


if __name__ == "__main__":
    main()
