"""The page that every peer sets: the measures of this program's letters, in points unless named
otherwise. A point is 1/72 inch."""


def mm(length: float) -> float:
    """Millimetres as points."""
    return round(length * 72 / 25.4, 2)


PAGE = (mm(210), mm(297))
"""A4."""
MARGIN = mm(20)
"""Left and right."""
BODY = mm(45.72)
"""From the left margin to the text: headings of sections are at its left."""
SIDE_HEADING = mm(40)
"""Width of those headings."""
TEXT = round(PAGE[0] - 2 * MARGIN - BODY, 2)
"""Width of the text."""
FIRST_TOP = mm(77)
"""Where the heading of the letter begins on the first page."""
LATER_TOP = mm(26)
"""Where the text begins on later pages."""
BOTTOM = mm(22)
"""Free at the foot of each page, but for the piece number."""
HEAD = mm(12)
"""Top of the sender's name and of the heads of later pages."""
UNIT = mm(18.5)
"""Top of the sender's unit and of the return address."""
ADDRESS = (mm(25), mm(40.5))
"""Left and top of the address."""
REFERENCE = (mm(134.3), mm(40.5))
"""Left and top of the reference lines; the return address has their left edge too."""
FOOT = mm(282.5)
"""Top of the piece number."""

SIZE, LINE = 12.0, 16.0
"""Type size and line distance of the text."""
SMALL = 10.0
"""Type size of unit, return address and reference lines."""
HEADING = 22.0
"""Type size of the letter's heading."""
PARAGRAPH = 6.5
"""Between paragraphs."""
SECTION = 14.0
"""Between sections."""
FRAME = 1.25
"""Thickness of the frame."""
INSET = mm(4)
"""Between the frame and its content, at each side."""
FIRST_COLUMN = mm(45.72)
"""Width of the first column of the table and of wide terms."""
TERM = mm(25)
"""Width of the terms' column if they are short."""
SHORT_TERM = 12
"""Characters of a short term at most."""
NUMBER = mm(8)
"""Indent of the text of a step."""
BULLET = mm(4.16)
"""Indent of the text of a bulleted item."""

FAMILY = "Source Sans 3"
FALLBACK = "Noto Sans"


def term_width(terms: list[str]) -> float:
    """The width of a column of terms."""
    return FIRST_COLUMN if max(map(len, terms)) > SHORT_TERM else TERM
