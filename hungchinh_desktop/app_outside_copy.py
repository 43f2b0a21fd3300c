"""Open the register from a copy on a stick: on a new machine, or where all else is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.file_rescue import newest_good_backup, restore
from hungchinh_desktop.services.outside_copies import found_copies
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.safekeeping.outside_dialog import OutsideWords, ask_for_copy

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_NEW_MACHINE = OutsideWords(
    "Máy này chưa có sổ; mở từ bản sao lưu?",
    "Máy mới hoặc vừa cài lại thì mở bản sao mới nhất; sổ tiếp tục từ đó.",
    "Lập sổ mới",
)


def offer_at_first_start(look: Look, path: Path) -> bool:
    """Offer the copies on sticks and other disks where no register is yet; tell if one is taken.

    Nothing is asked where there are none: then the office's own record is begun.
    """
    if newest_good_backup(path) is not None or not found_copies(path):
        return False
    return _opened_from_copy(look, path, _NEW_MACHINE)


def offer_for_damaged(look: Look, path: Path, fault: UserError) -> bool:
    """Offer a copy from outside for an office's file that is spoilt with all its copies.

    Not for any other file: who opened a letter by mistake does not want it replaced.
    """
    if path != paths.default_data_file() and not backup_folder(path).is_dir():
        return False
    words = OutsideWords(
        "Tệp này không còn là sổ của chương trình.",
        f"{fault.sentence} Không còn bản sao lưu tốt nào bên cạnh; tệp hỏng vẫn được giữ lại.",
        "Không có bản sao",
    )
    return _opened_from_copy(look, path, words)


def offer_to_locked_out(look: Look, path: Path) -> bool:
    """Offer a copy from outside where no password opens the file; tell whether one was taken."""
    words = OutsideWords(
        "Mở từ bản sao lưu?",
        "Nếu mật khẩu đúng mà không mở được thì tệp có thể đã bị thay; tệp này vẫn được giữ lại.",
    )
    return _opened_from_copy(look, path, words)


def _opened_from_copy(look: Look, path: Path, words: OutsideWords) -> bool:
    backup = ask_for_copy(look, None, words, path)
    if backup is None:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        restore(backup, path)
    except UserError as fault:
        dialogs.error(look, None, "Chưa phục hồi được", fault.sentence)
        return False
    except OSError:
        sentence = f"Không ghi được vào “{path.parent}”; hãy xem ổ đĩa và quyền ghi."
        dialogs.error(look, None, "Chưa phục hồi được", sentence)
        return False
    return True
