"""Who belongs to a space, and what owners and members can change about it."""

from PySide6.QtCore import Qt

from app.gui.card import QuestionCard
from app.gui.members import MembersDialog
from app.gui.members.audit_dialog import AuditDialog
from app.gui.members.person_row import ROLES, PersonRow
from app.gui.sharing import ShareDialog
from core.errors import HubUnreachable
from core.facts import Role, SpaceRole
from core.ids import DeviceId, SpaceId, UserId
from sync.peer import AuditEntry, Right
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def hosted(desk: Desk) -> SpaceId:
    """Host the first space, with two others in it."""
    space = (await desk.library.default_space()).id
    await desk.peer.share(space)
    desk.peer.let_in(space, "Aiko Mori", Role.EDITOR, devices=2)
    desk.peer.let_in(space, "Jonas Berg", Role.VIEWER)
    return space


async def open_members(desk: Desk, space: SpaceId) -> MembersDialog:
    desk.window.members.show_members(space)
    dialog = await desk.dialog(MembersDialog)
    await desk.until(lambda: dialog.people.rows)
    return dialog


def row(dialog: MembersDialog, name: str) -> PersonRow:
    found = dialog.row_of(name)
    assert found is not None
    return found


def names(dialog: MembersDialog) -> list[str]:
    return [each.person.name for each in dialog.people.rows if isinstance(each, PersonRow)]


async def role_of(desk: Desk, space: SpaceId, name: str) -> Role:
    return next(person.role for person in await desk.peer.people(space) if person.name == name)


def test_members_are_shown_with_role_and_number_of_devices(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        said = [each.accessibleName() for each in dialog.people.rows]
        assert said == [
            "Mara Lind (you), Owner, One device",
            "Aiko Mori, Editor, 2 devices",
            "Jonas Berg, Viewer, One device",
        ]
        dialog.accept()

    run_journey(journey)


def test_an_owner_changes_a_role_by_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        dialog = await open_members(desk, space)
        choice = row(dialog, "Aiko Mori").role
        assert choice is not None
        choice.setFocus()
        desk.press(Qt.Key.Key_Space)
        await desk.until(choice.options.isVisible)
        assert choice.options.activeAction().text() == "Editor"
        choice.choose(ROLES.index(Role.VIEWER))
        await desk.until(lambda: row(dialog, "Aiko Mori").role_label.text() == "Viewer")
        assert await role_of(desk, space, "Aiko Mori") is Role.VIEWER
        dialog.accept()

    run_journey(journey)


def test_a_role_that_was_not_changed_stands_as_it_was(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        desk.peer.trouble = HubUnreachable("No hub answers.")
        choice = row(dialog, "Aiko Mori").role
        assert choice is not None
        choice.choose(ROLES.index(Role.VIEWER))
        await desk.until(dialog.trouble.isVisible)
        shown = row(dialog, "Aiko Mori").role
        assert shown is not None
        assert shown.text() == "Editor"
        dialog.accept()

    run_journey(journey)


def test_a_member_is_removed_after_a_question_that_says_what_it_means(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        row(dialog, "Jonas Berg").remove_asked.emit()
        question = await desk.dialog(QuestionCard)
        assert "cannot be taken back" in question.sentence.text()
        question.deed.click()
        await desk.until(lambda: names(dialog) == ["Mara Lind", "Aiko Mori"])
        dialog.accept()

    run_journey(journey)


def test_enter_in_the_question_removes_nobody(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        dialog = await open_members(desk, space)
        row(dialog, "Jonas Berg").remove_asked.emit()
        question = await desk.dialog(QuestionCard)
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: not question.is_open)
        assert len(await desk.peer.people(space)) == 3
        dialog.accept()

    run_journey(journey)


def test_a_space_is_handed_over(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        dialog = await open_members(desk, space)
        row(dialog, "Aiko Mori").transfer_asked.emit()
        (await desk.dialog(QuestionCard)).deed.click()
        await desk.until(dialog.invite_button.isHidden)
        assert await role_of(desk, space, "Aiko Mori") is Role.OWNER
        assert all(each.role is None for each in dialog.people.rows if isinstance(each, PersonRow))
        dialog.accept()

    run_journey(journey)


def test_a_viewer_sees_the_members_and_can_change_none(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.VIEWER)
        dialog = await open_members(desk, space.id)
        assert names(dialog) == ["Aiko Mori", "Mara Lind"]
        assert row(dialog, "Aiko Mori").role is None
        assert dialog.invite_button.isHidden()
        dialog.accept()

    run_journey(journey)


def test_a_member_leaves(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.EDITOR)
        dialog = await open_members(desk, space.id)
        dialog.leave_button.click()
        (await desk.dialog(QuestionCard)).deed.click()
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert banner.title.text() == "You left “Team”."
        assert (await desk.library.space(space.id)).role is SpaceRole.LOCAL

    run_journey(journey)


def test_the_only_owner_is_told_to_hand_the_space_over_first(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.EDITOR)
        aiko, _ = await desk.peer.people(space.id)
        desk.peer.be(space.id, Role.OWNER)
        await desk.peer.change_role(space.id, aiko.user, Role.EDITOR)
        dialog = await open_members(desk, space.id)
        assert not dialog.leave_button.isEnabled()
        assert "hand it over" in dialog.leave_button.toolTip()
        dialog.accept()

    run_journey(journey)


def test_the_hub_of_a_space_leaves_it_last(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        dialog = await open_members(desk, space)
        assert not dialog.leave_button.isEnabled()
        assert "hub" in dialog.leave_button.toolTip()
        for person in await desk.peer.people(space):
            if not person.is_self:
                await desk.peer.remove_member(space, person.user)
        await desk.until(dialog.leave_button.isEnabled)
        dialog.leave_button.click()
        (await desk.dialog(QuestionCard)).deed.click()
        banner = desk.window.note.banner
        await desk.until(banner.isVisible)
        assert banner.title.text() == "“Notes” is not shared any more."
        assert (await desk.library.space(space)).role is SpaceRole.LOCAL

    run_journey(journey)


def test_who_hands_over_a_space_of_this_computer_learns_that_it_stays_the_hub(
    run_journey: RunJourney,
) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        row(dialog, "Aiko Mori").transfer_asked.emit()
        question = await desk.dialog(QuestionCard)
        assert "This computer stays the hub" in question.sentence.text()
        question.reject()
        dialog.accept()

    run_journey(journey)


def test_who_comes_meanwhile_is_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        dialog = await open_members(desk, space)
        desk.peer.let_in(space, "Samir Haddad")
        await desk.until(lambda: "Samir Haddad" in names(dialog))
        dialog.accept()

    run_journey(journey)


def test_the_members_of_a_space_that_is_not_shared_are_those_one_invites(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        desk.press(Qt.Key.Key_M, control_shift)
        (await desk.dialog(ShareDialog)).reject()

    run_journey(journey)


def test_a_very_long_name_leaves_room_for_the_role(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await hosted(desk)
        name = "W" * 60
        desk.peer.let_in(space, name)
        dialog = await open_members(desk, space)
        more = row(dialog, name).more
        assert more is not None
        await desk.until(more.isVisible)
        assert more.mapTo(dialog, more.rect().topRight()).x() < dialog.width()
        assert row(dialog, name).name.toolTip() == name
        dialog.accept()

    run_journey(journey)


def test_whoever_was_removed_is_told_that_the_list_is_old(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = (await desk.peer.join_as(Role.EDITOR)).id
        desk.peer.follow(space).set_right(Right.NONE)
        dialog = await open_members(desk, space)
        assert dialog.sentence.text().startswith("You are no member of this space any more.")
        dialog.accept()

    run_journey(journey)


def entry(act: str, by: str = "Mara Lind", to: str = "", role: str = "", address: str = "") -> AuditEntry:
    return AuditEntry(1_800_000_000.0, act, UserId(by), by, to or by, to, role, DeviceId(""), address)


def told(dialog: AuditDialog) -> list[str]:
    return [row.accessibleName().split(",")[0] for row in dialog.entries.rows]


def test_an_owner_reads_what_was_done_the_latest_first(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        desk.peer.done = [
            entry("space-founded"),
            entry("member-added", "Aiko Mori", role="editor"),
            entry("role-changed", to="Aiko Mori", role="viewer"),
            entry("published", address="192.0.2.9"),
            entry("something-of-a-newer-hub"),
        ]
        dialog.audit_button.click()
        audit = await desk.dialog(AuditDialog)
        await desk.until(lambda: audit.entries.rows)
        assert told(audit) == [
            "Mara Lind: something-of-a-newer-hub",
            "Mara Lind published a note",
            "Mara Lind made Aiko Mori a viewer",
            "Aiko Mori joined as an editor",
            "Mara Lind shared the space",
        ]
        assert audit.entries.rows[1].accessibleName().endswith(", from 192.0.2.9")
        audit.accept()
        dialog.accept()

    run_journey(journey)


def test_of_a_long_audit_log_the_last_entries_are_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        desk.peer.done = [entry("published") for _ in range(201)]
        dialog.audit_button.click()
        audit = await desk.dialog(AuditDialog)
        await desk.until(lambda: audit.entries.rows)
        assert len(audit.entries.rows) == 200
        assert audit.state.text().startswith("The last 200 of 201.")
        audit.accept()
        dialog.accept()

    run_journey(journey)


def test_an_empty_audit_log_and_one_out_of_reach_say_so(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, await hosted(desk))
        dialog.audit_button.click()
        audit = await desk.dialog(AuditDialog)
        await desk.until(lambda: audit.state.text() == "Nothing is recorded yet.")
        audit.accept()
        desk.peer.trouble = HubUnreachable("No hub answers.")
        dialog.audit_button.click()
        audit = await desk.dialog(AuditDialog)
        await desk.until(audit.trouble.isVisible)
        assert audit.state.isHidden()
        audit.accept()
        dialog.accept()

    run_journey(journey)


def test_only_owners_are_offered_the_audit_log(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        dialog = await open_members(desk, (await desk.peer.join_as(Role.EDITOR)).id)
        assert dialog.audit_button.isHidden()
        dialog.accept()

    run_journey(journey)
