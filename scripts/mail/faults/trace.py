"""What strace writes about the system calls of a process with several threads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"^(?P<pid>\d+) +(?P<time>\d+\.\d+) (?P<rest>.*)$")
UNFINISHED = "<unfinished ...>"
RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)")


@dataclass(frozen=True)
class Traced:
    """One call in one piece."""

    #: When it began and when it ended, in seconds. Of a call in one line only its beginning is known.
    begun: float
    ended: float
    #: The call with its result, as strace writes it.
    text: str


def calls(trace: str) -> Iterator[Traced]:
    """The calls, in the order in which they ended.

    While a call of one thread is under way, others make theirs: strace then writes the beginning of a
    call and its result in two lines.
    """
    begun: dict[str, tuple[float, str]] = {}
    for line in trace.splitlines():
        match = LINE.match(line)
        if match is None:
            continue
        time, rest = float(match["time"]), match["rest"]
        if rest.endswith(UNFINISHED):
            begun[match["pid"]] = (time, rest.removesuffix(UNFINISHED).rstrip())
        elif again := RESUMED.match(rest):
            start, first = begun.pop(match["pid"])
            yield Traced(start, time, first + again[2])
        else:
            yield Traced(time, time, rest)
