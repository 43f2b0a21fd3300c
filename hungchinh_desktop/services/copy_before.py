"""Copy the data file before an edit that undo alone could not make good again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hungchinh_desktop.domain.backup import Backup, BackupReason
from hungchinh_desktop.domain.errors import NoCopyError, UserError
from hungchinh_desktop.storage.database import Database

MANY = 10
"""From as many households or places on an edit is too much to be looked through by eye.

Found wrong days later it can no longer be undone alone: the rows were changed since.
"""


@contextmanager
def copied_before(
    database: Database, reason: BackupReason, *, wanted: bool = True
) -> Iterator[Backup | None]:
    """Copy the file, then let the block write; a block that writes nothing leaves no copy.

    None is made when the newest good copy holds the same already.

    Args:
        database: the open file; no change may be open yet.
        reason: what the copy is for.
        wanted: False where the edit is small, or the officer goes on without a copy.

    Raises NoCopyError before the block when the copy cannot be made.
    """
    copy = _made(database, reason) if wanted and not database.refusal else None
    try:
        yield copy
    except BaseException:  # nothing was written, so there is nothing to go back to
        if copy is not None:
            from hungchinh_desktop.storage.backup_maker import discard

            discard(copy)
        raise


def _made(database: Database, reason: BackupReason) -> Backup | None:
    from hungchinh_desktop.storage.backup_maker import back_up, backups_beside  # no start waits

    folder = backups_beside(database.path, database.key)
    for newest in folder.backups()[:1]:
        if newest.head == database.head() and folder.is_good(newest):
            return None
    try:
        return back_up(database, reason)
    except UserError as fault:
        raise NoCopyError(fault.sentence) from fault
