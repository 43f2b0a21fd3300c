"""Work on the yearly plan from the command line."""

from __future__ import annotations

import click

from hungchinh_desktop.cli_issue import ISSUE_VERBS
from hungchinh_desktop.cli_plan_copy import copy_command
from hungchinh_desktop.cli_words import VietnameseGroup


@click.group("plan", cls=VietnameseGroup)
def plan_group() -> None:
    """Chép, ban hành và theo dõi kế hoạch năm."""


for verb in ISSUE_VERBS:
    plan_group.add_command(verb)
plan_group.add_command(copy_command)
