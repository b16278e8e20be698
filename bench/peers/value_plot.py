# SPDX-License-Identifier: EUPL-1.2
"""Traces of several optimisers as one drawing and one table: how far below the best known value
they are after so many seconds, on average over the problems. An answer that is not there yet
counts as 100 %."""

import csv
import math

COLOURS = {"Halte": "#12494a", "OR-Tools": "#b23e28", "PyVRP": "#5f4180", "HiGHS": "#7a5310",
           "CP-SAT": "#b23e28"}
LEFT, TOP, WIDTH, HEIGHT = 70, 30, 520, 320
FIRST_S = 0.01
GAP_RANGE = (0.1, 100.0)  # per cent; less is drawn at the foot
NO_GAP = 100.0


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def gap_at(trace, seconds, known, is_high):
    """Per cent from the best known value after so many seconds."""
    values = [float(row["value"]) for row in trace if float(row["seconds"]) <= seconds]
    if not values:
        return NO_GAP
    best = max(values) if is_high else min(values)
    gap = (known - best) if is_high else (best - known)
    return min(NO_GAP, 100.0 * gap / known) if known else 0.0


def counted(count):
    return f"{count} problem" + ("" if count == 1 else "s")


class Race:
    """All traces of a set: by peer a list of (trace, known value)."""

    def __init__(self, folder):
        self.name = folder.name
        known = {row["name"]: row for row in read_rows(folder / "known.csv")}
        self.count = len(known)
        self.peers = {}
        self.last_s = 1.0
        for peer in sorted(path for path in folder.iterdir() if path.is_dir()):
            traces = []
            for name, row in known.items():
                file = peer / f"{name}.csv"
                trace = read_rows(file) if file.exists() else []
                traces.append((trace, float(row["known"]), row["better"] == "high"))
                self.last_s = max([self.last_s, *(float(one["seconds"]) for one in trace)])
            self.peers[peer.name] = traces

    def gap(self, peer, seconds):
        gaps = [gap_at(trace, seconds, known, is_high)
                for trace, known, is_high in self.peers[peer]]
        return sum(gaps) / len(gaps)


def moments(last_s):
    """Twenty to a power of ten, from the first hundredth of a second to the end."""
    count = math.ceil(20 * math.log10(last_s / FIRST_S))
    return [FIRST_S * (last_s / FIRST_S) ** (i / count) for i in range(count + 1)]


def table(folder):
    """Markdown: the mean gap of each peer after 1 s, 10 s and at the end."""
    race = Race(folder)
    columns = [seconds for seconds in (1.0, 10.0) if seconds < 0.95 * race.last_s]
    lines = [f"| {race.name}, {counted(race.count)} | " +
             " | ".join(f"{seconds:g} s" for seconds in columns) + f" | {race.last_s:.0f} s |",
             "|---|" + "--:|" * (len(columns) + 1)]
    for peer in race.peers:
        gaps = [race.gap(peer, seconds) for seconds in [*columns, math.inf]]
        lines.append(f"| {peer} | " + " | ".join(f"{gap:.2f} %" for gap in gaps) + " |")
    return "\n".join(lines)


def across(seconds, last_s):
    share = math.log(seconds / FIRST_S) / math.log(last_s / FIRST_S)
    return LEFT + WIDTH * share


def down(gap):
    low, high = (math.log10(bound) for bound in GAP_RANGE)
    return TOP + HEIGHT * (high - math.log10(max(gap, GAP_RANGE[0]))) / (high - low)


def axes(last_s):
    parts = []
    for gap in (0.1, 0.3, 1, 3, 10, 30, 100):
        y = down(gap)
        sign = "≤ " if gap == GAP_RANGE[0] else ""
        parts.append(f'<path d="M{LEFT} {y:.1f}h{WIDTH}" stroke="#e4dac8"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{sign}{gap:g} %'
                     "</text>")
    for seconds in (0.01, 0.1, 1, 10, 100):
        if seconds <= last_s * 1.05:
            x = across(seconds, last_s)
            parts.append(f'<path d="M{x:.1f} {TOP}v{HEIGHT}" stroke="#e4dac8"/>')
            parts.append(f'<text x="{x:.1f}" y="{TOP + HEIGHT + 20}" text-anchor="middle">'
                         f"{seconds:g} s</text>")
    parts.append(f'<text x="{LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 42}" text-anchor="middle">'
                 "seconds of one processor</text>")
    parts.append(f'<text x="{LEFT}" y="{TOP - 10}">mean gap to the best known value</text>')
    return parts


def curve(race, peer):
    """A staircase: a value holds until a better one comes."""
    colour = COLOURS.get(peer, "#1f2a2b")
    points = []
    for seconds in moments(race.last_s):
        x, y = across(seconds, race.last_s), down(race.gap(peer, seconds))
        if not points:
            points.append((x, y))
        elif y != points[-1][1]:
            points += [(x, points[-1][1]), (x, y)]
    points.append((across(race.last_s, race.last_s), points[-1][1]))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (f'<polyline points="{path}" fill="none" stroke="{colour}" '
            f'stroke-width="{3 if peer == "Halte" else 2}"/>'), points[-1], colour


def drawing_of_names(ends):
    """Names at the right ends of their curves, moved apart where they would meet."""
    parts, last_y = [], -math.inf
    for y, x, peer, colour in sorted(ends):
        last_y = max(y + 4, last_y + 16)
        parts.append(f'<text x="{x + 8:.1f}" y="{last_y:.1f}" fill="{colour}" '
                     f'font-weight="700">{peer}</text>')
    return parts


def draw(folder):
    race = Race(folder)
    parts, ends = axes(race.last_s), []
    for peer in race.peers:
        line, (x, y), colour = curve(race, peer)
        parts.append(line)
        ends.append((y, x, peer, colour))
    body = "\n".join(parts + drawing_of_names(ends))
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 410" role="img" '
            'font-family="sans-serif" font-size="13" fill="#1f2a2b">\n'
            f"<title>{race.name}: gap to the best known value over time, {counted(race.count)}"
            "</title>\n"
            f'<rect width="700" height="410" fill="#fffdf8"/>\n{body}\n</svg>\n')
