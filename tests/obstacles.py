"""Put real obstacles in the way: no rights, a small disk, a file held elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

posix_only = pytest.mark.skipif(os.name != "posix", reason="rights and limits of POSIX systems")


@contextmanager
def small_disk(folder: Path, kilobytes: int = 64, *, real: bool = False) -> Iterator[None]:
    """Put a small disk on the folder, or allow this process no file above that size.

    With `real` the test is skipped where no disk can be put there.
    """
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode == 0:
        try:
            yield
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    if real:
        pytest.skip("may not mount a disk here")
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """Make a folder that every user of the machine can reach."""
    folder = Path(tempfile.mkdtemp(prefix="hungchinh-reachable-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
