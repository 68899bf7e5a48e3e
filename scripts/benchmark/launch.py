"""Runs one command and notes what it cost: launch.py RESULT LOG COMMAND...

The kernel counts the memory of whoever starts a program as that program's own at first. This file
is small and runs without site-packages, so that the least memory it can report is some 8 MB.
"""

import json
import os
import sys
import time


def main() -> int:
    """Starts the command, waits for it, writes times in seconds and memory in bytes."""
    result, log, *command = sys.argv[1:]
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(output, 1)
        os.dup2(output, 2)
        try:
            os.execvp(command[0], command)
        except OSError as error:
            os.write(2, f"{command[0]}: {error.strerror}\n".encode())
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    with open(result, "w", encoding="utf-8") as out:
        json.dump(
            {
                "start": start,
                "end": time.monotonic(),
                "cpu": usage.ru_utime + usage.ru_stime,
                "memory": usage.ru_maxrss * 1024,
                "code": os.waitstatus_to_exitcode(status),
            },
            out,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
