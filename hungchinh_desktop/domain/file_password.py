"""Hold the password of a file that leaves the program; it is never shown, logged or stored."""

from __future__ import annotations

from dataclasses import dataclass, field

from hungchinh_desktop.domain.errors import UserError

LEAST, MOST = 8, 100


@dataclass(frozen=True, slots=True)
class FilePassword:
    """Hold a password that Excel and every unzipping program can take."""

    text: str = field(repr=False)

    @classmethod
    def from_typed(cls, typed: str, again: str | None = None) -> FilePassword:
        """Return the password typed, twice where `again` is given.

        Letters with accents are refused: programs disagree on how to read them, and UniKey may
        have written others than the officer meant. Raises UserError naming the field at fault.
        """
        if not typed:
            raise _refusal("password", "Mật khẩu còn trống; hãy gõ mật khẩu.")
        if not LEAST <= len(typed) <= MOST:
            raise _refusal("password", f"Mật khẩu cần từ {LEAST} đến {MOST} ký tự; hãy đặt lại.")
        if not (typed.isascii() and typed.isprintable()) or typed != typed.strip():
            raise _refusal(
                "password",
                "Mật khẩu chỉ gồm chữ không dấu, chữ số và dấu câu, không có dấu cách ở đầu, "
                "cuối; hãy tắt UniKey rồi gõ lại.",
            )
        if again is not None and again != typed:
            raise _refusal("password_again", "Hai lần gõ không giống nhau; hãy gõ lại lần hai.")
        return cls(typed)


def _refusal(field_id: str, sentence: str) -> UserError:
    return UserError(sentence, fields={field_id: sentence})
