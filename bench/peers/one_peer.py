# SPDX-License-Identifier: EUPL-1.2
"""Measures one peer in a process of its own, started by roads.py with a job (JSON) as argument."""

import json
import os
import sys
from importlib.metadata import PackageNotFoundError, version

from graph_peers import FastPaths, Pandana, RoutingKit
from measuring import Cost, Rows, cost_of, peak_mb, repeated
from osrm_peer import Osrm
from points import draw_pairs, read_points, write_table
from valhalla_peer import Valhalla

PEERS = {"osrm": Osrm, "valhalla": Valhalla, "routingkit": RoutingKit, "pandana": Pandana,
         "fast-paths": FastPaths}
QUERIES = 500
ISOCHRONES = 20
MINUTES = 20
ENOUGH_S = 40


def together(costs):
    """Steps one after the other: times add up, the highest peak counts."""
    return Cost(sum(cost.cpu_s for cost in costs), sum(cost.wall_s for cost in costs),
                max(cost.peak_mb for cost in costs))


def measure(name, job, rows):
    peer = PEERS[name](job)
    rows.add("process_before", peak_mb(), "MB")
    rows.add_costs("index", [together(peer.build(rows))])
    count = len(job["points"])
    pairs = draw_pairs(count, QUERIES, job["seed"])
    costs = repeated(lambda: [peer.query(*pair) for pair in pairs], job["runs"], ENOUGH_S)
    rows.add_each("query", costs, QUERIES, "us", 1e6)
    if hasattr(peer, "isochrone"):
        measure_isochrones(peer, [start for start, _ in pairs[:ISOCHRONES]], job["runs"], rows)
    if job["out"]:
        answer, cost = cost_of(lambda: peer.table(count, with_metres=True))
        rows.add_costs(f"table_{count}_written", [cost])
        write_table(job["out"], *peer.read_table(answer))
    for size in job["sizes"]:
        if size > min(count, peer.largest_table):
            rows.add(f"table_{size}", "not asked", "")
            continue
        rows.add_costs(f"table_{size}", repeated(lambda n=size: peer.table(n), job["runs"],
                                                 ENOUGH_S))


def measure_isochrones(peer, starts, runs, rows):
    """One failing is told as such and does not stop the tables that come after."""
    name = f"isochrone_{MINUTES}min"
    try:
        costs = repeated(lambda: [peer.isochrone(start, MINUTES) for start in starts], runs,
                         ENOUGH_S)
        rows.add_each(name, costs, len(starts), "ms", 1e3)
    except RuntimeError as reason:
        rows.add(name, "failed", "")
        print(f"{name}: {reason}", file=sys.stderr)


def main():
    job = json.loads(sys.argv[1])
    job["points"] = read_points(job["points"])
    os.environ["PEER_EXTRACT"] = job["extract"]
    package = PEERS[job["peer"]].package
    try:
        release = version(package)
    except PackageNotFoundError:
        print(f"{job['peer']}: {package} is not installed, left out", file=sys.stderr)
        return
    measure(job["peer"], job, Rows(job["peer"], release, job["name"]))


if __name__ == "__main__":
    main()
