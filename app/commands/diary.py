"""Carries out the request for the diary of the process that has the profile open."""

from app.commands.desk import Desk
from app.commands.requests import ReadDiary
from app.commands.results import DiaryLine
from app.control import Caller
from app.diary import hearing_diary, last_lines


async def read_diary(desk: Desk, request: ReadDiary, caller: Caller) -> None:
    """Tell the last lines, and with `follow` those that come until the caller is gone."""
    for line in last_lines(desk.profile, request.lines):
        caller.tell(DiaryLine(line))
    if request.follow:
        with hearing_diary(lambda text: caller.tell(DiaryLine(text))):
            await caller.gone.wait()
