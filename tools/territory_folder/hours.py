# SPDX-License-Identifier: EUPL-1.2
"""Opening hours as the sources write them, brought to "09:00-12:00 13:30-17:00"."""

import re

WINDOW = re.compile(r"(\d{1,2})[:h](\d{2})\s*-\s*(\d{1,2})[:h](\d{2})")


def windows_of(text):
    """The windows of a day in minutes, sorted and disjoint, and whether they had to be mended
    (empty windows dropped, overlapping ones joined). ValueError names what is not understood."""
    found, mended = [], False
    for piece in filter(None, (part.strip() for part in text.split("/"))):
        match = WINDOW.fullmatch(piece)
        if not match:
            raise ValueError(f"{piece!r} is not like 09:00 - 12:00")
        h1, m1, h2, m2 = map(int, match.groups())
        opens, closes = h1 * 60 + m1, h2 * 60 + m2
        if opens == closes == 0:
            mended = True
            continue
        if not 0 <= opens < closes <= 24 * 60 or m1 > 59 or m2 > 59:
            raise ValueError(f"{piece!r} does not open before it closes")
        found.append((opens, closes))
    joined = []
    for opens, closes in sorted(found):
        if joined and opens < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(closes, joined[-1][1]))
            mended = True
        else:
            joined.append((opens, closes))
    return joined, mended


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def format_windows(windows):
    return " ".join(f"{clock(opens)}-{clock(closes)}" for opens, closes in windows)


def common_window(text):
    """The hours every range named in a free text shares, as ("08:00", "13:00"); ("", "") when
    the text names no hour ("matin") or the ranges share none."""
    ranges = [(int(a) * 60 + int(b), int(c) * 60 + int(d))
              for a, b, c, d in WINDOW.findall(text)]
    if not ranges:
        return "", ""
    opens, closes = max(r[0] for r in ranges), min(r[1] for r in ranges)
    return (clock(opens), clock(closes)) if opens < closes else ("", "")
