#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures other road engines on one extract: index, tables, queries, isochrones for cars.

Prints a row per figure: peer,version,extract,measure,value,unit. See README.md beside this file.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import Rows
from points import draw_points, read_points, write_points

HERE = Path(__file__).resolve().parent
PEERS = ("osrm", "valhalla", "routingkit", "pandana", "fast-paths")
# The linear algebra below some peers would start threads of its own.
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS",
                                     "NUMEXPR_NUM_THREADS")}


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("extract", type=Path, metavar="EXTRACT.osm.pbf")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--points", type=Path, help="CSV with id,lon,lat")
    where.add_argument("--random", type=int, metavar="N", help="N nodes of the graph")
    parser.add_argument("--seed", type=int, default=42, help="of --random and of the queries")
    parser.add_argument("--save-points", type=Path, help="where the points go, as CSV")
    parser.add_argument("--edges", type=Path, help="CSV from,to,ms instead of the simple graph")
    parser.add_argument("--nodes", type=Path, help="CSV id,lon,lat that belongs to --edges")
    parser.add_argument("--peer", action="append", choices=PEERS, help="only this; repeatable")
    parser.add_argument("--sizes", default="1000,2000",
                        help="sides of the tables to time, of the first points")
    parser.add_argument("--runs", type=int, default=5, help="of which the median is told")
    parser.add_argument("--limit", type=float, default=900, help="seconds for each peer")
    parser.add_argument("--out", type=Path, metavar="TABLE.csv",
                        help="the table of all points; TABLE-PEER.csv when several are asked")
    options = parser.parse_args()
    if bool(options.edges) != bool(options.nodes):
        parser.error("--edges and --nodes belong together")
    options.peer = options.peer or list(PEERS)
    return options


def prepare_points(options, nodes, folder):
    points = (read_points(options.points) if options.points
              else draw_points(read_points(nodes), options.random, options.seed))
    path = options.save_points or folder / "points.csv"
    write_points(path, points)
    return path


def table_path(options, peer):
    if not options.out:
        return None
    if len(options.peer) == 1:
        return str(options.out)
    return str(options.out.with_stem(f"{options.out.stem}-{peer}"))


def run_peer(job, limit_s):
    """A process for each, so that no peer pays for the memory of another."""
    child = subprocess.Popen([sys.executable, "-B", HERE / "one_peer.py", json.dumps(job)],
                             env={**os.environ, **ONE_THREAD})
    try:
        code = child.wait(limit_s)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        print(f"{job['peer']}: ended after {limit_s:.0f} s", file=sys.stderr)
        return
    if code != 0:
        print(f"{job['peer']}: ended with code {code}", file=sys.stderr)


def main():
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="halte-peers-") as folder:
        folder = Path(folder)
        edges = options.edges or folder / "edges.csv"
        nodes = options.nodes or folder / "nodes.csv"
        if not options.edges:
            subprocess.run([sys.executable, "-B", HERE / "road_graph.py", options.extract, edges,
                            nodes], check=True)
        points = prepare_points(options, nodes, folder)
        print(",".join(Rows.HEADER), flush=True)
        for peer in options.peer:
            room = folder / peer
            room.mkdir()
            run_peer({"peer": peer, "extract": str(options.extract),
                      "name": options.extract.name.split(".")[0], "folder": str(room),
                      "edges": str(edges), "nodes": str(nodes), "points": str(points),
                      "seed": options.seed, "runs": options.runs,
                      "sizes": [int(size) for size in options.sizes.split(",") if size],
                      "out": table_path(options, peer)}, options.limit)


if __name__ == "__main__":
    main()
