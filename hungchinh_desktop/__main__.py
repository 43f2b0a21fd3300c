"""Start the program: the window, a verb of the command line, or the reader of one file."""

from __future__ import annotations

import sys

from hungchinh_desktop.documents import READER_FLAG


def main() -> None:
    """Run with the arguments of the process and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments == [READER_FLAG]:
        from hungchinh_desktop.documents.import_worker import main as read_table_file

        sys.exit(read_table_file())
    if arguments:
        sys.exit(_verb(arguments))
    from hungchinh_desktop.app import run_window

    sys.exit(run_window(None))


def _verb(arguments: list[str]) -> int:
    """Run a verb; Ctrl+C while its modules are still loading is no fault of the program."""
    try:
        from hungchinh_desktop.cli import run

        return run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 2


if __name__ == "__main__":
    main()
