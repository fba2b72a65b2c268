"""A person has one face on all devices, and strangers have one, too."""

from app.gui.history.faces import Faces
from core.ids import DeviceId, UserId
from sync.peer import Writer
from sync.peer.presence import colors_of

PHONE, LAPTOP, OTHER = DeviceId("phone"), DeviceId("laptop"), DeviceId("other")
WRITERS = {
    PHONE: Writer(UserId("ada"), "Ada", is_self=False),
    LAPTOP: Writer(UserId("ada"), "Ada", is_self=False),
    OTHER: Writer(UserId("me"), "Me", is_self=True),
}


def test_all_devices_of_a_person_have_one_face() -> None:
    faces = Faces({1: PHONE, 2: LAPTOP, 3: OTHER}, WRITERS)
    assert faces.of(1) == faces.of(2)
    assert faces.of(1).name == "Ada"
    assert faces.of(3).name == "You"


def test_people_have_colours_of_their_own() -> None:
    devices = {number: DeviceId(f"device {number}") for number in range(8)}
    faces = Faces(devices)
    assert len({faces.of(number).color_index for number in devices}) == 8


def test_a_session_of_an_unknown_device_is_somebody_s() -> None:
    assert Faces({1: PHONE}, WRITERS).of(5).name == "Somebody"


def test_a_face_has_the_colour_that_carets_have_whoever_wrote_in_this_note() -> None:
    former = {DeviceId("first"): Writer(UserId("gone"), "", is_self=False, is_member=False)}
    faces = Faces({1: OTHER}, former | WRITERS)
    assert faces.of(1).color_index == colors_of(["ada", "me"])["me"]
