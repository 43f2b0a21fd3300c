"""Hold what an import must ask the officer, and what she answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError

SKIP = "skip"
"""The answer that leaves the rows of a question out."""

DIFFERENT = "different"
SAME = "same"


class QuestionKind(StrEnum):
    """What a question is about."""

    ENCODING = "encoding"
    STATUS = "status"
    HAMLET = "hamlet"
    SAME_NAME = "same_name"
    RELAPSE = "relapse"


@dataclass(frozen=True, slots=True)
class Choice:
    """Offer one answer: the code that is stored, and the words on its button."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """Ask one thing about some rows ("Sheet1!12"); `answer` is the code chosen so far."""

    id: str
    kind: QuestionKind
    sentence: str
    choices: tuple[Choice, ...]
    rows: tuple[str, ...] = ()
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether nothing may be written before this is answered."""
        return not self.answer


class OpenQuestionError(UserError):
    """Stop an import whose questions are not all answered; nothing is written."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        first = questions[0]
        super().__init__(
            f"Còn {len(questions)} câu hỏi chưa trả lời nên chưa ghi gì;"
            f" câu đầu tiên ({first.id}): {first.sentence}"
        )
        self.questions = questions
