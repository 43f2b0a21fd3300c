from __future__ import annotations

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from hungchinh_desktop.domain.list_fields import ListField, allowed_fields
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.list_profile_store import ListProfileStore


def test_nothing_is_chosen_at_first(database: Database) -> None:
    store = ListProfileStore(database)
    assert {store.fields(profile) for profile in ListProfile} == {()}


@pytest.mark.parametrize("profile", ListProfile)
def test_columns_are_kept_in_their_order_and_chosen_anew(
    database: Database, profile: ListProfile
) -> None:
    store = ListProfileStore(database)
    every = allowed_fields(profile)[::-1]
    for fields in (every, every[1:3], ()):
        with database.change("Đổi cột"):
            store.set_fields(profile, fields)
        assert store.fields(profile) == fields


@pytest.mark.parametrize("profile", [ListProfile.MEETING, ListProfile.POSTING])
@pytest.mark.parametrize("field", [ListField.SITUATION, ListField.NEEDS, ListField.CLOCK])
def test_the_file_itself_refuses_what_the_public_may_not_see(
    database: Database, profile: ListProfile, field: ListField
) -> None:
    with pytest.raises(IntegrityError, match="CHECK"), database.change("Đổi cột"):
        ListProfileStore(database).set_fields(profile, [field])
    assert ListProfileStore(database).fields(profile) == ()
