# SPDX-License-Identifier: EUPL-1.2
"""The graph for the peers that read no extract: junctions, and milliseconds between them.

    road_graph.py EXTRACT.osm.pbf EDGES.csv NODES.csv

EDGES.csv has the columns from,to,ms and NODES.csv id,lon,lat, nodes numbered from 0. Halte's own
network can be put in their place: whoever wants equal tables gives the same two files to all.

The graph made here is for cars and simple on purpose. A node is where ways meet, cross or end.
Speeds by class in km/h below; a numeric `maxspeed` counts 0.8 of itself; `length_m` and
`freespeed_kmh` are taken when the extract has them. One-way by `oneway` (also -1), roundabouts
and motorways. Closed: access, vehicle, motor_vehicle or motorcar no or private, the most special
of them counts. No barriers, turn restrictions, ferries, or delays at junctions. What remains is
the largest part in which everybody reaches everybody.
"""

import math
import sys

CLASS_SPEEDS_KMH = {
    "motorway": 90, "motorway_link": 45, "trunk": 85, "trunk_link": 40, "primary": 65,
    "primary_link": 30, "secondary": 55, "secondary_link": 25, "tertiary": 40,
    "tertiary_link": 20, "unclassified": 25, "residential": 25, "living_street": 10,
    "service": 15}
ACCESS = ("motorcar", "motor_vehicle", "vehicle", "access")
CLOSED = {"no", "private", "agricultural", "forestry"}
SHARE_OF_MAXSPEED = 0.8
EARTH_M = 6_371_008.8


def speed_kmh(tags):
    """The speed of a way, or None where no car may go."""
    speed = CLASS_SPEEDS_KMH.get(tags.get("highway"))
    access = next((tags[key] for key in ACCESS if key in tags), "yes")
    if speed is None or access in CLOSED or tags.get("area") == "yes":
        return None
    if "freespeed_kmh" in tags:
        return float(tags["freespeed_kmh"])
    number, _, unit = tags.get("maxspeed", "").partition(" ")
    if number.isdigit() and int(number) > 0:
        return SHARE_OF_MAXSPEED * int(number) * (1.609344 if unit == "mph" else 1.0)
    return speed


def directions(tags):
    """Whether one may go (forward, backward)."""
    oneway = tags.get("oneway")
    if oneway in ("-1", "reverse"):
        return False, True
    implied = tags.get("junction") in ("roundabout", "circular") or (
        tags["highway"] in ("motorway", "motorway_link") and oneway != "no")
    return True, not (implied or oneway in ("yes", "true", "1"))


def distance_m(start, end):
    """Along the great circle between two (lon, lat) in degrees."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*start, *end))
    half = (math.sin((lat2 - lat1) / 2) ** 2
            + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2)
    return 2 * EARTH_M * math.asin(math.sqrt(half))


def read_ways(extract):
    """([(node ids, tags)] of the ways for cars, {node id: (lon, lat)} of their nodes)."""
    import osmium
    ways, places = [], {}
    for way in osmium.FileProcessor(extract).with_locations():
        if not way.is_way() or "highway" not in way.tags:
            continue
        tags = dict(way.tags)
        nodes = [node for node in way.nodes if node.location.valid()]
        if speed_kmh(tags) is None or len(nodes) < 2:
            continue
        ways.append(([node.ref for node in nodes], tags))
        places.update((node.ref, (node.lon, node.lat)) for node in nodes)
    return ways, places


def junctions(ways):
    """The nodes that ways share, or end at, or that one way passes twice."""
    seen, shared = set(), set()
    for nodes, _ in ways:
        shared.update((nodes[0], nodes[-1]))
        for node in nodes:
            (shared if node in seen else seen).add(node)
    return shared


def arcs(ways, places):
    """(from, to, ms) between junctions, both directions where allowed."""
    kept = junctions(ways)
    for nodes, tags in ways:
        metres_to_ms = 3_600 / speed_kmh(tags)
        lengths = [distance_m(places[a], places[b]) for a, b in zip(nodes, nodes[1:])]
        if "length_m" in tags:
            metres_to_ms *= float(tags["length_m"]) / max(sum(lengths), 0.1)
        forward, backward = directions(tags)
        start, metres = nodes[0], 0.0
        for node, length in zip(nodes[1:], lengths):
            metres += length
            if node not in kept:
                continue
            ms = max(1, round(metres * metres_to_ms))
            if forward:
                yield start, node, ms
            if backward:
                yield node, start, ms
            start, metres = node, 0.0


def main_part(triples):
    """Arrays (from, to, ms, ids): the largest strongly connected part, numbered anew."""
    import numpy
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    table = numpy.array(list(triples), dtype=numpy.int64)
    ids, ends = numpy.unique(table[:, :2], return_inverse=True)
    ends = ends.reshape(-1, 2)
    links = coo_array((numpy.ones(len(ends)), (ends[:, 0], ends[:, 1])), (len(ids), len(ids)))
    _, part = connected_components(links, directed=True, connection="strong")
    inside = part == numpy.bincount(part).argmax()
    number = numpy.cumsum(inside) - 1
    kept = inside[ends[:, 0]] & inside[ends[:, 1]] & (ends[:, 0] != ends[:, 1])
    return number[ends[kept, 0]], number[ends[kept, 1]], table[kept, 2], ids[inside]


def read_graph(edges, nodes):
    """Arrays (from, to, ms, lon, lat) of the two files."""
    import numpy
    starts, ends, ms = numpy.loadtxt(edges, delimiter=",", skiprows=1, dtype=numpy.int64,
                                   usecols=(0, 1, 2)).T
    _, lon, lat = numpy.loadtxt(nodes, delimiter=",", skiprows=1).T
    return starts, ends, ms, lon, lat


def main():
    extract, edges, nodes = sys.argv[1:]
    ways, places = read_ways(extract)
    starts, ends, ms, ids = main_part(arcs(ways, places))
    with open(edges, "w", encoding="utf-8") as file:
        file.write("from,to,ms\n")
        file.writelines(f"{a},{b},{t}\n" for a, b, t in zip(starts, ends, ms))
    with open(nodes, "w", encoding="utf-8") as file:
        file.write("id,lon,lat\n")
        for number, node in enumerate(ids):
            file.write("{},{:.7f},{:.7f}\n".format(number, *places[node]))


if __name__ == "__main__":
    main()
