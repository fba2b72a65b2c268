"""Which exceptions are Loro's way to refuse bytes; it raises plain `BaseException` and panics."""


def is_loro_failure(error: BaseException) -> bool:
    """Tell Loro's own failures from ours and from interrupts, which must pass."""
    kind = type(error)
    return kind is BaseException or kind.__module__ == "pyo3_runtime"
