"""What a register, a name and a token are to whoever uses them, one call after the other.

Each says what becomes of a state by an operation: the state after it, or None where nobody may be told so.
"""

from tests.torture.history import Answer, Operation

FREE = ""
_ENDED = "(ended)"


class Register:
    """Holds what was written last; `read` tells it."""

    name = "register"
    first = FREE

    def after(self, state: str, done: Operation) -> str | None:
        """Say what it holds after an operation; a read that tells something else cannot be."""
        if done.act == "write":
            return done.given if done.answer is not Answer.REFUSED else state
        return state if not done.is_certain or done.told == state else None


class UniqueName:
    """Is had once: the first who claims it has it for ever, and all others are refused."""

    name = "unique name"
    first = FREE

    def after(self, state: str, done: Operation) -> str | None:
        """Say whose it is after a claim by `given`; nobody is refused a name that nobody else has."""
        if done.answer is Answer.DONE:
            return done.given if state == FREE else None
        if done.answer is Answer.REFUSED:
            return state if state not in {FREE, done.given} else None
        return state if state != FREE else done.given


class SingleUse:
    """A sign-in: its token is good once, for the next one; whoever uses an old one ends the sign-in."""

    name = "single use"
    first = FREE
    """The first token is whatever the first renewal shows."""

    def after(self, state: str, done: Operation) -> str | None:
        """Say which token is good after `given` was shown for another one."""
        is_good = state in {FREE, done.given}
        match done.answer:
            case Answer.DONE:
                return done.told if is_good else None
            case Answer.REFUSED if done.told == "ended":
                return state if state == _ENDED else None
            case Answer.REFUSED:
                return None if is_good or state == _ENDED else _ENDED
        if state == _ENDED:
            return state
        return f"(told nobody at {done.began})" if is_good else _ENDED


Model = Register | UniqueName | SingleUse
MODELS: dict[str, Model] = {model.name: model for model in (Register(), UniqueName(), SingleUse())}
