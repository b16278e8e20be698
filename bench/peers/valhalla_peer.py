# SPDX-License-Identifier: EUPL-1.2
"""Valhalla in this process, costing `auto` with its usual speeds, no traffic, no elevation.

Its usual algorithm for tables takes about 0.4 ms a pair even in a small network. The other one, a
search from each source, is timed: 10 times as fast for 200 points, and where the two differ (a
tenth of the pairs, by 52 s at worst in Liechtenstein) it is the one that agrees with the routes.
"""

import json
import os
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
        return [cost]

    def table(self, count, with_metres=False):
        """The engine always computes both; the answer is a text."""
        points = self._points[:count]
        return self._engine.matrix(json.dumps({
            "sources": points, "targets": points, "costing": "auto", "verbose": False}))

    def read_table(self, answer):
        tables = json.loads(answer)["sources_to_targets"]
        metres = [[None if km is None else km * 1_000 for km in row]
                  for row in tables["distances"]]
        return tables["durations"], metres

    def query(self, start, end):
        return self._engine.route(json.dumps({
            "locations": [self._points[start], self._points[end]], "costing": "auto",
            "directions_type": "none"}))

    def isochrone(self, start, minutes):
        """One polygon."""
        return self._engine.isochrone(json.dumps({
            "locations": [self._points[start]], "costing": "auto", "polygons": True,
            "contours": [{"time": minutes}]}))
