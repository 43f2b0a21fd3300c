"""Make the virtual environment, repair it when it is half made, and keep it up to date."""

from __future__ import annotations

import enum
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import dev_system

ROOT = Path(__file__).resolve().parent.parent
_LOOK_FOR_PIP = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('pip'))"


class Level(enum.Enum):
    """How much is installed: what the program needs, or what its checks need as well."""

    RUNTIME = ("runtime.txt", "build.txt")
    DEV = ("dev.txt",)


def variables() -> dict[str, str]:
    """Return this process's environment without what would mix another Python into ours."""
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}
    env.setdefault("PYTHONUTF8", "1")
    return env


def call(command: list[str], env: dict[str, str] | None = None, folder: Path | None = ROOT) -> int:
    """Run a command in a folder (None: the caller's own) and return its exit code."""
    return subprocess.call(command, cwd=folder, env=env or variables())


def prepare(level: Level, needs: frozenset[str] = dev_system.NOTHING) -> str:
    """Bring system and environment to what is asked for and return the environment's Python.

    Args:
        level: which packages .venv must hold.
        needs: what the system must have, a union of the sets in dev_system.

    Raises:
        SetupError: something cannot be installed from here; the message says what to do.
    """
    environment = Environment(ROOT)
    ready = environment.is_ready(level)
    dev_system.require(needs if ready else needs | dev_system.VENV)
    if not ready:
        environment.install(level)
    return str(environment.python)


@dataclass(frozen=True)
class Environment:
    """The folder .venv of a checkout, and the stamp in it that says what it holds."""

    root: Path

    @property
    def venv(self) -> Path:
        """Return the environment's folder."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Return the environment's interpreter."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def half_made(self) -> Path:
        """Return the file that is there while packages are being installed."""
        return self.venv / "half-made"

    @property
    def _stamp(self) -> Path:
        return self.venv / "setup.json"

    def is_ready(self, level: Level) -> bool:
        """Say whether the stamp fits; DEV contains RUNTIME and serves for it."""
        stamp = self._read_stamp()
        return (
            not self.half_made.exists()
            and stamp.get("root") == str(self.root)
            and any(stamp.get(one.name) == self._fingerprint(one) for one in (level, Level.DEV))
            and self._works()
        )

    def install(self, level: Level) -> None:
        """Install the pinned packages and the project itself, starting afresh when in doubt."""
        with _alone(self.root / ".venv.lock"):
            if self.is_ready(level):  # another process did it while we waited
                return
            self._make()
            _say("Installing the pinned packages in .venv (the first time: some 150 MB) ...")
            for name in level.value:
                self._pip("--require-hashes", "--requirement", str(self._requirements / name))
            self._pip("--no-build-isolation", "--no-deps", "--editable", str(self.root))
            stamp = {"root": str(self.root), level.name: self._fingerprint(level)}
            self._stamp.write_text(json.dumps(stamp), encoding="utf-8")
            self.half_made.unlink()
            _say("The environment is ready.")

    def _make(self) -> None:
        """Leave a working, marked, possibly empty environment."""
        if self.venv.exists() and (self.half_made.exists() or self._moved() or not self._works()):
            _say("The environment in .venv is incomplete or was moved: making it anew.")
            shutil.rmtree(self.venv)
        self.venv.mkdir(exist_ok=True)
        self.half_made.touch()
        self._stamp.unlink(missing_ok=True)
        if not self._works():
            _say("Making a virtual environment in .venv ...")
            # the base Python, so that calling this script with .venv's own Python works too
            base = getattr(sys, "_base_executable", None) or sys.executable
            if call([base, "-m", "venv", str(self.venv)]):
                raise dev_system.SetupError("The virtual environment could not be made.")

    @property
    def _requirements(self) -> Path:
        return self.root / "packaging" / "requirements"

    def _fingerprint(self, level: Level) -> str:
        """Hash everything that decides what is installed."""
        config = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        installed = [config.get("build-system"), config.get("project")]
        digest = hashlib.sha256(json.dumps(installed, sort_keys=True).encode())
        for name in level.value:
            digest.update((self._requirements / name).read_bytes())
        return digest.hexdigest()

    def _works(self) -> bool:
        """Start the interpreter; an upgrade of the system's Python leaves it without pip."""
        quiet = subprocess.DEVNULL
        command = [str(self.python), "-c", _LOOK_FOR_PIP]
        try:
            return subprocess.call(command, env=variables(), stdin=quiet, stderr=quiet) == 0
        except OSError:
            return False

    def _moved(self) -> bool:
        """Tell whether the stamp is of another folder, which the scripts then still name."""
        return self._read_stamp().get("root", str(self.root)) != str(self.root)

    def _read_stamp(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _pip(self, *arguments: str) -> None:
        options = ["--quiet", "--disable-pip-version-check", "--no-input"]
        # settings for installing into a user's home would make pip refuse a virtual environment
        env = variables() | {"PIP_USER": "0"}
        if call([str(self.python), "-m", "pip", "install", *options, *arguments], env):
            raise dev_system.SetupError(
                "The packages could not be installed; the reason stands above. "
                "Mend it and run the same command again."
            )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one process at a time set up; the others wait."""
    with path.open("a+b") as handle:
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
