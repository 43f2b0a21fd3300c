"""Keep what the office is called, period by period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.office_period import checked_profile, form_values, overlapping
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.office_store import OfficeStore


class OfficeService:
    """Answer and change the profiles of the office."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._office = OfficeStore(database)

    def profiles(self) -> list[OfficeProfile]:
        """Return the profiles of all periods, the newest first."""
        return self._office.profiles()

    def in_force(self) -> OfficeProfile | None:
        """Return the profile that the working year's plan prints."""
        return self._office.profile(self._working_year.year)

    def profile_on(self, day: date) -> OfficeProfile | None:
        """Return the profile in force on a day."""
        return self._office.profile_on(day)

    def new_values(self) -> dict[str, str]:
        """Return the form of a new period: the newest one's words, its days still to be given."""
        newest = next(iter(self.profiles()), None)
        return form_values(newest) | {"valid_from": "", "valid_to": ""} if newest else {}

    def save(self, profile_id: str, values: Mapping[str, str]) -> str:
        """Write a period, "" for a new one, and return its key.

        A new period that begins within the open last one ends that one the day before. Raises
        UserError with the faulty fields; periods may not overlap.
        """
        profile = checked_profile(profile_id or new_id(), values)
        others = overlapping(profile, self.profiles())
        ended = [
            replace(other, valid_to=profile.valid_from - timedelta(days=1))
            for other in others
            if not profile_id and other.valid_to is None and other.valid_from < profile.valid_from
        ]
        if len(ended) < len(others):
            other = next(one for one in others if one.id not in {item.id for item in ended})
            sentence = f"Thời kỳ này trùng ngày với {_named(other)}; hãy sửa ngày."
            raise UserError(sentence, fields={"valid_from": sentence})
        with self._database.change(f"Lưu thông tin đơn vị {_named(profile)}"):
            for other in [*ended, profile]:
                self._office.save_profile(other)
        return profile.id

    def remove(self, profile_id: str) -> None:
        """Remove a period. Raises UserError for the only one: papers need a heading."""
        known = {profile.id: profile for profile in self.profiles()}
        if profile_id not in known:
            raise UserError("Thời kỳ này không còn; hãy bấm F5 để xem lại.")
        if len(known) == 1:
            raise UserError("Sổ phải có ít nhất một thời kỳ của đơn vị; hãy sửa thay vì xóa.")
        with self._database.change(f"Xóa thông tin đơn vị {_named(known[profile_id])}"):
            self._office.remove_profile(profile_id)


def _named(profile: OfficeProfile) -> str:
    return f"{profile.full_name} từ {short_date(profile.valid_from)}"
