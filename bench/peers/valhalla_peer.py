# SPDX-License-Identifier: EUPL-1.2
"""Valhalla in this process, costing `auto` with its usual speeds, no traffic, no elevation.

Its usual algorithm for tables takes about 0.4 ms a pair even in a small network. The other one, a
search from each source, is timed: 10 times as fast for 200 points, and where the two differ (a
tenth of the pairs, by 52 s at worst in Liechtenstein) it is the one that agrees with the routes.
"""

import json
import os
from bisect import bisect_left
from importlib.util import find_spec
from pathlib import Path

from measuring import cost_of_tool

LIMITS = {"max_locations": 10_000, "max_matrix_distance": 5e6,
          "max_matrix_location_pairs": 100_000_000}


class Valhalla:
    package = "pyvalhalla"
    largest_table = 1_000

    def __init__(self, job):
        self._folder = Path(job["folder"])
        self._points = [{"lon": lon, "lat": lat} for lon, lat in job["points"]]

    def build(self, rows):
        """Tiles without names of countries and time zones, one thread."""
        import valhalla
        tiles = self._folder / "tiles"
        tiles.mkdir()
        settings = valhalla.get_config(tile_dir=str(tiles), tile_extract="")
        for name in ("traffic_extract", "admin", "landmarks", "timezone", "transit_dir",
                     "transit_feeds_dir"):
            settings["mjolnir"][name] = ""
        settings["mjolnir"]["concurrency"] = 1
        settings["thor"]["source_to_target_algorithm"] = "timedistancematrix"
        settings["service_limits"]["auto"].update(LIMITS)
        settings["service_limits"]["isochrone"]["max_distance"] = 5e6
        path = self._folder / "valhalla.json"
        path.write_text(json.dumps(settings), encoding="utf-8")
        program = Path(find_spec("valhalla").origin).parent / "bin/valhalla_build_tiles"
        cost = cost_of_tool((program, "-c", path, "-j", 1, os.environ["PEER_EXTRACT"]),
                            self._folder / "log.txt")
        for part in ("logging", "mjolnir", "loki", "thor", "odin"):
            settings.setdefault(part, {})["logging"] = {"type": ""}
        path.write_text(json.dumps(settings), encoding="utf-8")
        self._engine = valhalla.Actor(str(path))
        self._find_placed()
        rows.add("points_not_placed", len(self._points) - len(self._placed), "points")
        return [cost]

    def _find_placed(self):
        """One point that it cannot place would spoil a whole table: which ones it can."""
        self._placed = []
        for number, point in enumerate(self._points):
            try:
                found = self._engine.locate(json.dumps({"locations": [point], "costing": "auto"}))
            except RuntimeError:
                continue
            if json.loads(found)[0].get("edges"):
                self._placed.append(number)

    def table(self, count, with_metres=False):
        """Of the placed ones; the engine always computes both and answers with a text."""
        points = [self._points[number] for number in self._placed if number < count]
        return self._engine.matrix(json.dumps({
            "sources": points, "targets": points, "costing": "auto", "verbose": False}))

    def read_table(self, answer):
        tables = json.loads(answer)["sources_to_targets"]
        return (self._spread(tables["durations"], 1), self._spread(tables["distances"], 1_000))

    def _spread(self, rows, factor):
        """A table of all points out of that of the placed ones, all other cells empty."""
        count = len(self._points)
        table = [[None] * count for _ in range(count)]
        for start, row in zip(self._placed, rows):
            for end, cell in zip(self._placed, row):
                table[start][end] = None if cell is None else cell * factor
        return table

    def query(self, start, end):
        """A point that is not placed gives way to the next one that is."""
        return self._engine.route(json.dumps({
            "locations": [self._near(start), self._near(end)], "costing": "auto",
            "directions_type": "none"}))

    def _near(self, number):
        place = bisect_left(self._placed, number) % len(self._placed)
        return self._points[self._placed[place]]

    def isochrone(self, start, minutes):
        """One polygon."""
        return self._engine.isochrone(json.dumps({
            "locations": [self._near(start)], "costing": "auto", "polygons": True,
            "contours": [{"time": minutes}]}))
