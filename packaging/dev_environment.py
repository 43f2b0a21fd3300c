"""Make the virtual environment, repair it when it is half made, and keep it up to date."""

from __future__ import annotations

import enum
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import dev_system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"
STAMP = VENV / "setup.json"
HALF_MADE = VENV / "half-made"
LOCK = ROOT / ".venv.lock"


class Level(enum.Enum):
    """How much is installed: what the program needs, or what its checks need as well."""

    RUNTIME = ("runtime.txt", "build.txt")
    DEV = ("dev.txt",)


def prepare(level: Level, needs: frozenset[str] = dev_system.NOTHING) -> str:
    """Bring system and environment to what is asked for and return the environment's Python.

    Args:
        level: which packages .venv must hold.
        needs: what the system must have, a union of the sets in dev_system.

    Raises:
        SetupError: something cannot be installed from here; the message says what to do.
    """
    ready = _is_ready(level)
    dev_system.require(needs if ready else needs | dev_system.VENV)
    if not ready:
        with _alone():
            if not _is_ready(level):
                _install(level)
    return str(_interpreter())


def call(command: list[str], env: dict[str, str] | None = None, folder: Path | None = ROOT) -> int:
    """Run a command in a folder (None: the caller's own) and return its exit code."""
    return subprocess.call(command, cwd=folder, env=env or environment())


def environment() -> dict[str, str]:
    """Return this process's environment without what would mix another Python into ours."""
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    env.setdefault("PYTHONUTF8", "1")
    return env


def _interpreter() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _is_ready(level: Level) -> bool:
    """Say whether the stamp fits; the levels contain each other, so DEV also serves RUNTIME."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    levels = [level, Level.DEV]
    return (
        not HALF_MADE.exists()
        and stamp.get("root") == str(ROOT)
        and any(stamp.get(one.name) == _fingerprint(one) for one in levels)
        and _works()
    )


def _fingerprint(level: Level) -> str:
    """Hash everything that decides what is installed."""
    digest = hashlib.sha256()
    for path in [ROOT / "pyproject.toml", *(REQUIREMENTS / name for name in level.value)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _works() -> bool:
    """Start the environment's Python; an upgrade of the system's Python leaves it without pip."""
    look_for_pip = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('pip'))"
    try:
        code = subprocess.call(
            [_interpreter(), "-c", look_for_pip],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return False
    return code == 0


def _install(level: Level) -> None:
    """Install the pinned packages and the project itself, starting afresh when in doubt."""
    if VENV.exists() and (HALF_MADE.exists() or _was_moved() or not _works()):
        _say("The environment in .venv is incomplete or was moved: making it anew.")
        shutil.rmtree(VENV)
    VENV.mkdir(exist_ok=True)
    HALF_MADE.touch()
    STAMP.unlink(missing_ok=True)
    if not _works():
        _say("Making a virtual environment in .venv ...")
        # the base Python, so that calling this script with .venv's own Python works too
        base = getattr(sys, "_base_executable", None) or sys.executable
        _must([base, "-m", "venv", str(VENV)], "The virtual environment could not be made.")
    _say("Installing the pinned packages (the first time, about 150 MB are fetched) ...")
    for name in level.value:
        _pip("--require-hashes", "--requirement", str(REQUIREMENTS / name))
    _pip("--no-build-isolation", "--no-deps", "--editable", str(ROOT))
    stamp = {"root": str(ROOT), level.name: _fingerprint(level)}
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    HALF_MADE.unlink()
    _say("The environment is ready.")


def _was_moved() -> bool:
    """Tell whether the environment was made for another folder: its scripts name that folder."""
    try:
        root = json.loads(STAMP.read_text(encoding="utf-8"))["root"]
    except (OSError, ValueError, KeyError):
        return False
    return bool(root != str(ROOT))


def _pip(*arguments: str) -> None:
    options = ["--quiet", "--disable-pip-version-check", "--no-input"]
    command = [str(_interpreter()), "-m", "pip", "install", *options, *arguments]
    # settings for installing into a user's home would make pip refuse a virtual environment
    env = environment() | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    message = "The packages could not be installed; the reason stands above. Mend it and try again."
    _must(command, message, env)


def _must(command: list[str], message: str, env: dict[str, str] | None = None) -> None:
    if call(command, env):
        raise dev_system.SetupError(message)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time set up; the others wait and then find it done."""
    with LOCK.open("a+b") as handle:
        _lock(handle)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[bytes]) -> None:
        handle.seek(0)
        while True:
            try:
                msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten seconds
                continue
            return

else:
    import fcntl

    def _lock(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
