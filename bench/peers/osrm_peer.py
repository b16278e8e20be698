# SPDX-License-Identifier: EUPL-1.2
"""OSRM in this process, contraction hierarchies, its own profile for cars."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

from measuring import cost_of_tool


class Osrm:
    package = "osrm-bindings"
    largest_table = 2_000

    def __init__(self, job):
        self._folder = Path(job["folder"])
        self._points = job["points"]

    def build(self, rows):
        """The tools run one after the other, one thread each."""
        package = Path(find_spec("osrm").origin).parent
        extract = self._folder / "roads.osm.pbf"
        shutil.copyfile(os.environ["PEER_EXTRACT"], extract)
        base = self._folder / "roads.osrm"
        profile = package / "share/profiles/car.lua"
        costs = []
        for name, words in (("extract", ("-t", 1, "-p", profile, extract)),
                            ("contract", ("-t", 1, base))):
            costs.append(cost_of_tool((package / "bin" / f"osrm-{name}", *words),
                                      self._folder / "log.txt"))
            rows.add(f"index_{name}_cpu", costs[-1].cpu_s, "s")
        extract.unlink()
        import osrm
        self._osrm = osrm
        self._engine = osrm.OSRM(storage_config=str(base), algorithm="CH", verbosity="NONE",
                                 use_shared_memory=False, max_locations_distance_table=-1)
        return costs

    def table(self, count, with_metres=False):
        kinds = ["duration", "distance"] if with_metres else ["duration"]
        return self._engine.Table(self._osrm.TableParameters(
            coordinates=self._points[:count], annotations=kinds, generate_hints=False))

    def read_table(self, answer):
        """Seconds and metres; points the engine could not place are unreachable."""
        seconds = [[_number(cell) for cell in row] for row in answer["durations"]]
        metres = [[_number(cell) for cell in row] for row in answer["distances"]]
        return seconds, metres

    def query(self, start, end):
        return self._engine.Route(self._osrm.RouteParameters(
            coordinates=[self._points[start], self._points[end]], overview="false",
            generate_hints=False))


def _number(cell):
    return float(cell) if isinstance(cell, (int, float)) else None
