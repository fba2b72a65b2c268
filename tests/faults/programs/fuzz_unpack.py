"""Feeds bytes chosen by atheris to the reader of envelopes: `fuzz_unpack CORPUS -max_total_time=SECONDS`.

It runs in an environment of its own that has atheris; anything but a refusal ends it with a crash.
"""

import sys

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["sync.log", "core.documents", "core.accounts"]):
    from core.accounts import Verifier
    from core.errors import Refused
    from core.ids import DeviceId, SpaceId
    from sync.log.envelope import unpack


class _Credulous(Verifier):
    """Takes every signature for true, so that what lies behind the signature is reached, too."""

    def verify(self, device: DeviceId, message: bytes, signature: bytes) -> bool:
        """Say yes."""
        del device, message, signature
        return True


def _feed(data: bytes) -> None:
    for verifier in (Verifier(), _Credulous()):
        try:
            unpack(data, verifier)
            unpack(data, verifier, space=SpaceId("abcdefghijklmnopqrstuvwx"), subject="d.a.b")
        except Refused:
            continue


if __name__ == "__main__":
    atheris.Setup(sys.argv, _feed)
    atheris.Fuzz()
