"""Check that the envelope opens for its people only, and gives nothing else away."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.storage.envelope import (
    Generation,
    Opening,
    as_content,
    from_content,
    new_generation,
)
from hungchinh_desktop.storage.envelope_seal import (
    Hardness,
    close,
    fresh_key,
    fresh_salt,
    key_from,
    opened,
)
from hungchinh_desktop.storage.envelope_wrap import Wrap, wrap

QUICK = Hardness(memory=8, passes=1)
CODE = RecoveryCode.by_chance()
SECRET = "mật khẩu của tệp"


def made() -> Generation:
    generation = new_generation("Phan Thị Thủy", SECRET, CODE, QUICK)
    key = next(generation.by_password(SECRET, None)).key
    generation.set_user(key, FileUser("Lê Văn Nam", Role.READER), "người xem 1")
    return from_content(json.loads(json.dumps(as_content([generation]))))[0]


def only(openings: list[Opening]) -> Opening:
    assert len(openings) == 1
    return openings[0]


def test_everybody_gets_the_password_of_the_file_with_their_own() -> None:
    envelope = made()
    keeper = only(list(envelope.by_password(SECRET, "Phan Thị Thủy")))
    reader = only(list(envelope.by_password("người xem 1", None)))
    assert keeper.secret == reader.secret == SECRET
    assert keeper.user.is_keeper
    assert reader.user == FileUser("Lê Văn Nam", Role.READER)
    assert only(list(envelope.by_code(CODE))).secret == SECRET


def test_nothing_readable_stands_in_it() -> None:
    written = json.dumps(as_content([made()]), ensure_ascii=False)
    for word in (SECRET, "người xem 1", CODE.text, CODE.shown):
        assert word not in written


@pytest.mark.parametrize("number", range(200))
def test_wrong_passwords_and_codes_open_nothing(number: int) -> None:
    envelope = made()
    assert not list(envelope.by_password(f"{SECRET}{number}", None))
    assert not list(envelope.by_code(RecoveryCode.by_chance()))


def test_a_reader_who_edits_the_role_is_shut_out() -> None:
    content = as_content([made()])
    content["generations"][0]["users"][1][1] = "officer"
    assert not list(from_content(content)[0].by_password("người xem 1", None))


def test_the_file_changes_its_password_and_the_others_keep_theirs() -> None:
    envelope = made()
    opened = only(list(envelope.by_code(CODE)))
    envelope.change_secret(opened.key, "mật khẩu mới")
    envelope = from_content(as_content([envelope]))[0]
    assert only(list(envelope.by_password("người xem 1", None))).secret == "mật khẩu mới"
    assert only(list(envelope.by_code(CODE))).secret == "mật khẩu mới"
    envelope.remove_user("Lê Văn Nam")
    assert not list(envelope.by_password("người xem 1", None))


def test_who_was_taken_out_learns_no_later_password_from_an_old_envelope() -> None:
    envelope = made()
    old = from_content(as_content([envelope]))[0]
    kept = only(list(old.by_password("người xem 1", None)))
    keeper = only(list(envelope.by_password(SECRET, None)))
    envelope.remove_user("Lê Văn Nam")
    envelope.change_secret(keeper.key, "mật khẩu mới")
    for one in (kept, keeper):
        assert opened(one.key, envelope.closed_secret, "password of the file") is None


def test_a_stranger_in_the_envelope_gets_no_later_password() -> None:
    envelope = made()
    keeper = only(list(envelope.by_password(SECRET, None)))
    reader = keeper.generation.users[FileUser("Lê Văn Nam", Role.READER)]
    stranger = wrap(fresh_key(), "người lạ 123", "", QUICK)
    forged = replace(stranger, salt=reader.salt)
    envelope.users[FileUser("Lê Văn Nam", Role.READER)] = forged
    with pytest.raises(UserError, match="bị sửa ở ngoài"):
        envelope.change_secret(keeper.key, "mật khẩu mới")
    assert only(list(envelope.by_password(SECRET, None))).secret == SECRET


def test_an_envelope_of_the_first_kind_still_opens_and_changes() -> None:
    key, salt = fresh_key(), fresh_salt()
    keeper = FileUser("Phan Thị Thủy", is_keeper=True)
    meaning = f"user\0{keeper.name}\0{keeper.role.value}\0True"
    first = Generation(hardness=QUICK)
    first.set_secret(key, SECRET)
    first.users[keeper] = Wrap(salt, close(key_from(SECRET, salt, QUICK), key, meaning))
    content = as_content([first])
    content["generations"][0]["users"][0][5:] = []
    read = from_content(content)[0]
    assert only(list(read.by_password(SECRET, None))).secret == SECRET
    read.change_secret(key, "mật khẩu mới")
    assert only(list(read.by_password(SECRET, None))).secret == "mật khẩu mới"


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"generations": 3},
        {"generations": [None, 1, "x", {}, {"users": [[]]}]},
        {
            "generations": [
                {"users": [], "secret": "", "code": None, "argon2id": [2**40, 1, 1]},
            ]
        },
    ],
)
def test_a_spoilt_or_hostile_envelope_is_empty(content: dict[str, object]) -> None:
    assert from_content(content) == []
