#!/usr/bin/env python3
"""Set up, run, check and build the project from a bare checkout; only Python itself is needed.

python3 packaging/dev.py run [ARGS...]    set up and start the program (ARGS go to it)
python3 packaging/dev.py test [ARGS...]   set up and run every check (ARGS go to pytest)
python3 packaging/dev.py lint             ruff, mypy and the import contracts only
python3 packaging/dev.py bench [ARGS...]  the measurements in packaging/benchmarks
python3 packaging/dev.py endure [NAMES]   the long forms of the tests that count (hours)
python3 packaging/dev.py build            wheel and source archive into dist/
python3 packaging/dev.py pin              resolve packaging/requirements/*.txt again

Every verb sets up what it needs by itself and is quick when nothing has changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Hand over to the verbs, under a newer Python of this machine when this one is too old."""
    if sys.version_info[:2] >= OLDEST_PYTHON:
        import dev_commands  # its syntax may be too new for an old Python

        return dev_commands.main(sys.argv[1:], str(__doc__))
    for minor in range(20, OLDEST_PYTHON[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            return subprocess.call([newer, *sys.argv])
    print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
