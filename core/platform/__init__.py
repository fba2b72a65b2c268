"""What differs between systems, under names that mean the same everywhere.

`posix` and `windows` define the same functions, and one of them is chosen here; nobody else asks the system
for what another system does not have. Where things lie (`places`) is worked out without asking any, so that
it can be tried for all of them on one. Lines between processes are `unix_lines` or `loopback_lines`.
"""

import sys

from core.platform.places import Places, System

if sys.platform == "win32":
    from core.platform.windows import (
        RELOADS,
        STOPS,
        account,
        ask_child_to_end,
        ask_child_to_reload,
        be_modest,
        create_private,
        end_process,
        handing_over,
        hear_signals,
        is_own_alone,
        is_running,
        kill_child,
        lock_alone,
        lock_with_others,
        make_private,
        others_may_open,
        read_start,
        resident_memory,
        restrict,
        runs_with,
        start_child,
        sync,
        sync_directory,
        sync_file,
        tell_supervisor,
        write_start,
    )
else:
    from core.platform.posix import (
        RELOADS,
        STOPS,
        account,
        ask_child_to_end,
        ask_child_to_reload,
        be_modest,
        create_private,
        end_process,
        handing_over,
        hear_signals,
        is_own_alone,
        is_running,
        kill_child,
        lock_alone,
        lock_with_others,
        make_private,
        others_may_open,
        read_start,
        resident_memory,
        restrict,
        runs_with,
        start_child,
        sync,
        sync_directory,
        sync_file,
        tell_supervisor,
        write_start,
    )

__all__ = [
    "RELOADS",
    "STOPS",
    "Places",
    "System",
    "account",
    "ask_child_to_end",
    "ask_child_to_reload",
    "be_modest",
    "create_private",
    "end_process",
    "handing_over",
    "hear_signals",
    "is_own_alone",
    "is_running",
    "kill_child",
    "lock_alone",
    "lock_with_others",
    "make_private",
    "others_may_open",
    "read_start",
    "resident_memory",
    "restrict",
    "runs_with",
    "start_child",
    "sync",
    "sync_directory",
    "sync_file",
    "tell_supervisor",
    "write_start",
]
