"""Links follow a title, in the notes of the same space and nowhere else."""

from core.notes import Library
from core.notes.linking import find_linked, rename_links


async def test_links_follow_a_title_and_keep_what_else_they_say(library: Library) -> None:
    space = (await library.default_space()).id
    tea = await library.create_note(space, "Tea", "")
    body = "🎂 [[tea]], [[ Tea#Green |a cup]], [[Teapot]] and `[[Tea]]`"
    linking = await library.create_note(space, "Other", body)

    await library.edit(tea.id, lambda opened: opened.document.set_title("Coffee"))
    assert await rename_links(library, tea.id, "Tea", "Coffee") == [linking.id]

    assert (
        await library.body(linking.id) == "🎂 [[Coffee]], [[ Coffee#Green |a cup]], [[Teapot]] and `[[Tea]]`"
    )
    assert [note.id for note in await library.store.backlinks("Coffee")] == [linking.id]
    assert await library.store.backlinks("Tea") == []


async def test_a_link_that_was_typed_a_moment_ago_goes_along(library: Library) -> None:
    space = (await library.default_space()).id
    tea = await library.create_note(space, "Tea", "")
    other = await library.create_note(space, "Other", "")
    async with library.open_note(tea.id) as named, library.open_note(other.id) as linking:
        linking.document.replace(0, 0, "[[Tea]]")
        named.document.set_title("Coffee")
        assert await library.store.backlinks("Tea") == []
        assert await rename_links(library, tea.id, "Tea", "Coffee") == [other.id]
        assert linking.document.body == "[[Coffee]]"


async def test_links_stay_when_another_note_has_the_title(library: Library) -> None:
    space = (await library.default_space()).id
    tea = await library.create_note(space, "Tea", "")
    await library.create_note(space, "TEA", "")
    linking = await library.create_note(space, "Other", "[[Tea]]")
    await library.edit(tea.id, lambda opened: opened.document.set_title("Coffee"))
    assert await rename_links(library, tea.id, "Tea", "Coffee") == []
    assert await library.body(linking.id) == "[[Tea]]"


async def test_links_of_another_space_and_titles_that_no_link_holds_are_left_alone(library: Library) -> None:
    space, elsewhere = (await library.default_space()).id, (await library.create_space("Elsewhere")).id
    tea = await library.create_note(space, "Tea", "")
    near = await library.create_note(space, "Near", "[[Tea]]")
    far = await library.create_note(elsewhere, "Far", "[[Tea]]")
    await library.edit(tea.id, lambda opened: opened.document.set_title("C[#]"))
    assert await rename_links(library, tea.id, "Tea", "C[#]") == []
    await library.edit(tea.id, lambda opened: opened.document.set_title("C"))
    assert await rename_links(library, tea.id, "Tea", "C") == [near.id]
    assert await library.body(far.id) == "[[Tea]]"


async def test_a_link_means_the_note_of_its_own_space_and_not_one_that_only_tells_of_it(
    library: Library,
) -> None:
    here, elsewhere = (await library.default_space()).id, (await library.create_space("Elsewhere")).id
    for number in range(30):
        await library.create_note(here, f"Tea -green {number}", "Tea -green and tea -green")
    far = await library.create_note(elsewhere, "Tea -green", "")
    near = await library.create_note(here, "tea -green", "")
    found = await find_linked(library, "Tea -green", here)
    assert found is not None
    assert found.id == near.id
    await library.trash_note(near.id)
    found = await find_linked(library, "Tea -green", here)
    assert found is not None
    assert found.id == far.id
    assert await find_linked(library, "Coffee", here) is None
