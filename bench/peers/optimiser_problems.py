# SPDX-License-Identifier: EUPL-1.2
"""Public problems as peers of the optimiser need them, and what an answer to one is worth: the
rules are read again here and shared with nobody. Whole numbers throughout."""

import csv
import gzip
import math
import pathlib
import re
from dataclasses import dataclass, field


class Broken(Exception):
    """An answer against the rules."""


@dataclass(frozen=True)
class Tours:
    """Team orienteering with time windows (prizes count), or the prize-collecting VRPTW (distance
    and prizes not collected count, and every client has a demand)."""

    kind: str  # "toptw" or "pcvrptw"
    name: str
    teams: int
    legs: list  # from, to
    service: list
    opens: list
    closes: list
    prizes: list
    demands: list = field(default_factory=list)
    capacity: int = 0
    unit: int = 10  # of a unit of the coordinates

    @property
    def is_better_high(self):
        return self.kind == "toptw"

    def worth(self, tours):
        """Of tours that hold, each a list of points without the depot; Broken otherwise."""
        if len(tours) > self.teams:
            raise Broken(f"{len(tours)} tours for {self.teams} teams")
        seen = [point for tour in tours for point in tour]
        if len(seen) != len(set(seen)) or not set(seen) <= set(range(1, len(self.prizes))):
            raise Broken("a point twice, or one that there is not")
        for tour in tours:
            self._follow(tour)
        collected = sum(self.prizes[point] for point in seen)
        if self.kind == "toptw":
            return collected
        road = sum(self.legs[a][b] for tour in tours if tour
                   for a, b in zip([0, *tour], [*tour, 0]))
        return road + sum(self.prizes) - collected

    def _follow(self, tour):
        if self.capacity and sum(self.demands[point] for point in tour) > self.capacity:
            raise Broken("more than the vehicle holds")
        now, here = self.opens[0], 0
        for point in [*tour, 0]:
            now += self.service[here] + self.legs[here][point]
            if now > self.closes[point]:
                raise Broken(f"at {point} too late: {now}, closes {self.closes[point]}")
            now, here = max(now, self.opens[point]), point


@dataclass(frozen=True)
class Cover:
    """Maximal covering: open `choose` sites, count the demand within their radius. Demand points
    with the same sites are one row."""

    kind: str
    name: str
    teams: int  # of no meaning here
    site_count: int
    choose: int
    rows: list  # (demand, sites that cover it)

    is_better_high = True

    def worth(self, sites):
        chosen = set(sites)
        if len(chosen) > self.choose or not chosen <= set(range(self.site_count)):
            raise Broken("too many sites, or one that there is not")
        return sum(demand for demand, covers in self.rows if not chosen.isdisjoint(covers))


def cut(distance, decimals):
    """Whole units of the last decimal, the rest cut off."""
    return math.floor(distance * 10 ** decimals + 1e-7)


def legs_between(points, decimals):
    return [[cut(math.hypot(ax - bx, ay - by), decimals) for bx, by in points]
            for ax, ay in points]


def read_toptw(path, teams):
    """Distances cut to one decimal (Solomon) or two (Cordeau's pr files); see SOURCE.md there."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count = int(lines[0].split()[2])
    rows = [[float(cell) for cell in line.split()] for line in lines[2:] if line.strip()]
    rows = rows[:count + 1]
    decimals = 2 if path.stem.startswith("pr") else 1
    unit = 10 ** decimals
    return Tours("toptw", f"{path.stem}-m{teams}", teams,
                 legs_between([(row[1], row[2]) for row in rows], decimals),
                 [round(row[3] * unit) for row in rows], [round(row[-2] * unit) for row in rows],
                 [round(row[-1] * unit) for row in rows], [round(row[4]) for row in rows],
                 unit=unit)


def sections_of(text):
    """The numbered rows under each heading of a VRPLIB file."""
    sections, heading = {}, ""
    for line in text.splitlines():
        if re.match(r"[A-Z_]+\s*$", line) and line.strip() != "EOF":
            heading = line.strip()
            sections[heading] = []
        elif heading and line[:1].isdigit():
            sections[heading].append([int(float(cell)) for cell in line.split()[1:]])
    return sections


def read_pcvrptw(path):
    """Distances, times and prizes in tenths, cut, as the DIMACS challenge has it."""
    text = path.read_text(encoding="utf-8")
    head = dict(re.findall(r"^(\w+)\s*:\s*(\S+)", text, re.MULTILINE))
    sections = sections_of(text)
    windows = sections["TIME_WINDOW_SECTION"]
    service = int(head["SERVICE_TIME"]) * 10
    count = int(head["DIMENSION"])
    return Tours("pcvrptw", path.stem, int(head["VEHICLES"]),
                 legs_between(sections["NODE_COORD_SECTION"], 1),
                 [0] + [service] * (count - 1), [row[0] * 10 for row in windows],
                 [row[1] * 10 for row in windows],
                 [row[0] * 10 for row in sections["PRIZE_SECTION"]],
                 [row[0] for row in sections["DEMAND_SECTION"]], int(head["CAPACITY"]))


def read_mclp(path, radius, choose):
    """Rows `F id x y cost` and `C id x y demand`, packed."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [line.split() for line in file if line[:1] in "FC"]
    sites = [(float(row[2]), float(row[3])) for row in rows if row[0] == "F"]
    merged = {}
    for row in rows:
        if row[0] == "C":
            x, y, demand = float(row[2]), float(row[3]), round(float(row[4]))
            covers = tuple(i for i, (sx, sy) in enumerate(sites)
                           if math.hypot(sx - x, sy - y) <= radius)
            if covers:
                merged[covers] = merged.get(covers, 0) + demand
    stem = path.name.split(".")[0]
    return Cover("mclp", f"{stem}-r{radius:g}-p{choose}", choose, len(sites), choose,
                 [(demand, covers) for covers, demand in merged.items()])


def spread(things, count):
    """That many of a sorted list, evenly."""
    return [things[i * len(things) // count] for i in range(min(count, len(things)))]


def problems_of(kind, folder, count):
    """(problem, best known value or None), a sample of a set."""
    folder = pathlib.Path(folder)
    with open(folder / "bks.csv", encoding="utf-8") as file:
        known = list(csv.DictReader(file))
    if kind == "toptw":
        rows = sorted((row for row in known), key=lambda row: (row["instance"], int(row["m"])))
        for row in spread(rows, count):
            path = folder / "instances" / f"{row['instance']}.txt"
            yield read_toptw(path, int(row["m"])), float(row["bks"])
    elif kind == "pcvrptw":
        for row in spread([row for row in known if (folder / f"{row['instance']}.vrp").exists()],
                          count):
            yield read_pcvrptw(folder / f"{row['instance']}.vrp"), float(row["bks_cost"])
    else:
        for row in spread(known, count):
            path = folder / "BDS" / f"{row['instance']}.txt.gz"
            yield (read_mclp(path, float(row["radius"]), int(row["p"])),
                   float(row["optimal_cover"]))
