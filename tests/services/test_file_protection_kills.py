"""Check that a program that dies while a password changes leaves the old or the new file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hungchinh_desktop.domain.errors import PasswordError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.copy_protection import renew_copies
from hungchinh_desktop.services.file_access import unlock
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.file_key import is_plain
from tests.services.quick_secrets import use_quick_secrets

OLD, NEW = "mật khẩu cũ", "mật khẩu mới"
KILLED, MOST = 9, 80
EVERY = max(1, MOST // int(os.environ.get("HUNGCHINH_PASSWORD_KILLS", "12")))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a process that can fork")


def dying(real: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    """Return a function that ends the process before its n-th work on the disk."""

    def call(*arguments: Any, **named: Any) -> Any:
        left[0] -= 1
        if not left[0]:
            os._exit(KILLED)
        return real(*arguments, **named)

    return call


def work(path: Path, order: str) -> None:
    if order == "set":
        after = service.set_password(path, "Phan Thị Thủy", NEW, RecoveryCode.by_chance())
        renew_copies(path, None, after.key)
        return
    session = unlock(path, OLD)
    if order == "change":
        renew_copies(path, session.key, service.change_password(path, session, NEW).key)
    else:
        service.remove_password(path, session)
        renew_copies(path, session.key, None)


def killed_at(step: int, path: Path, order: str) -> bool:
    """Do the work in a child that dies at a step; tell whether it got that far."""
    child = os.fork()
    if not child:
        status = 1
        try:
            with pytest.MonkeyPatch.context() as patch:
                left = [step]
                for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink")):
                    patch.setattr(owner, name, dying(getattr(owner, name), left))
                work(path, order)
            status = 0
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, KILLED}
    return status == KILLED


def households(path: Path) -> int:
    """Open the file with whichever password fits, as the officer would."""
    session = None
    if not is_plain(path):
        try:
            session = unlock(path, OLD)
        except PasswordError:
            session = unlock(path, NEW)
    office = open_office_file(path, session)
    try:
        assert all(office.safety.is_good(one) for one in office.safety.backups())
        return office.households.count()
    finally:
        office.close()


@pytest.mark.parametrize("order", ["set", "change", "remove"])
def test_killed_at_every_step_the_old_or_the_new_file_opens(
    tmp_path: Path, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_quick_secrets(monkeypatch)
    first = tmp_path / "start" / "so.db"
    first.parent.mkdir()
    open_office_file(first).close()
    if order != "set":
        service.set_password(first, "Phan Thị Thủy", OLD, RecoveryCode.by_chance())
    for step in range(1, MOST, EVERY):
        folder = tmp_path / str(step)
        shutil.copytree(first.parent, folder)
        path = folder / "so.db"
        was_killed = killed_at(step, path, order)
        assert households(path) == 20
        if not was_killed:
            break
        shutil.rmtree(folder)
    else:
        pytest.fail("the work never ended")
    assert step > 8
    assert is_plain(path) is (order == "remove")
    if order == "change":
        assert unlock(path, NEW).user.is_keeper
        with pytest.raises(PasswordError):
            unlock(path, OLD)
