# SPDX-License-Identifier: EUPL-1.2
"""Positions, rings and contours in WGS84 degrees, longitude first."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from .problems import BadInput, Problem
from .tables import read_text

METRES_PER_DEGREE = 111_320.0  # of latitude; of longitude, times the cosine of the latitude


@dataclass(frozen=True)
class Box:
    """The degrees between which everything of a territory lies."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon, lat):
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def read_position(table, row, lon_column, lat_column, box):
    """(lon, lat) of a row, or None when both are blank. Swapped axes or text are BadInput; a
    position outside the box that is not swapped is returned as it is: the caller judges it."""
    texts = row[lon_column].strip(), row[lat_column].strip()
    if texts == ("", ""):
        return None
    try:
        lon, lat = float(texts[0]), float(texts[1])
    except ValueError:
        column = lon_column if not _is_number(texts[0]) else lat_column
        raise BadInput([table.problem(row, column, f"{row[column]!r} is not a number of degrees",
                                      "write decimal degrees with a point")]) from None
    if not box.holds(lon, lat) and box.holds(lat, lon):
        raise BadInput([table.problem(
            row, lon_column, f"longitude {texts[0]} and latitude {texts[1]} are swapped",
            f"longitudes here lie between {box.west} and {box.east}")])
    return lon, lat


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def polygons(geometry):
    """The list of polygons (outer ring, then holes) of a Polygon or a MultiPolygon."""
    if geometry["type"] == "MultiPolygon":
        return geometry["coordinates"]
    if geometry["type"] == "Polygon":
        return [geometry["coordinates"]]
    raise ValueError(f"{geometry['type']} is not an area")


def signed_area(ring):
    """Twice the area in square degrees; positive when the ring turns counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:]))


def _ring_holds(ring, lon, lat):
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def contains(geometry, position):
    lon, lat = position
    return any(_ring_holds(polygon[0], lon, lat)
               and not any(_ring_holds(hole, lon, lat) for hole in polygon[1:])
               for polygon in polygons(geometry))


def metres_outside(geometry, position):
    """How far a position lies from a contour, in metres on a local plane; 0 inside."""
    if contains(geometry, position):
        return 0.0
    return min(_metres_to_segment(position, start, end)
               for polygon in polygons(geometry) for ring in polygon
               for start, end in zip(ring, ring[1:]))


def metres_between(a, b):
    return _metres_to_segment(a, b, b)


def _metres_to_segment(position, start, end):
    east = METRES_PER_DEGREE * math.cos(math.radians(position[1]))
    ax, ay = (start[0] - position[0]) * east, (start[1] - position[1]) * METRES_PER_DEGREE
    bx, by = (end[0] - position[0]) * east, (end[1] - position[1]) * METRES_PER_DEGREE
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, -(ax * dx + ay * dy) / length)) if length else 0.0
    return math.hypot(ax + share * dx, ay + share * dy)


def tidy_geometry(geometry):
    """At most 5 decimals (about 1 m), no repeated points, outer rings counter-clockwise."""
    tidied = []
    for polygon in polygons(geometry):
        rings = []
        for place, ring in enumerate(polygon):
            points = []
            for point in ring:
                rounded = [round(point[0], 5), round(point[1], 5)]
                if not points or points[-1] != rounded:
                    points.append(rounded)
            if (signed_area(points) < 0) == (place == 0):
                points.reverse()
            rings.append(points)
        tidied.append(rings)
    tidied.sort()
    if len(tidied) == 1:
        return {"type": "Polygon", "coordinates": tidied[0]}
    return {"type": "MultiPolygon", "coordinates": tidied}


def ring_fault(ring):
    """What is wrong with a ring, in words, or "" when it is closed and simple."""
    if len(ring) < 4:
        return f"a ring has {len(ring)} points, at least 4 are needed"
    if ring[0] != ring[-1]:
        return f"a ring is open: it starts at {ring[0]} and ends at {ring[-1]}"
    if len({tuple(point) for point in ring[:-1]}) != len(ring) - 1:
        return "a ring touches itself: a point comes twice"
    segments = list(zip(ring, ring[1:]))
    for i, first in enumerate(segments):
        for second in segments[i + 2:len(segments) - (i == 0)]:
            if _cross(*first, *second):
                return f"a ring crosses itself near {first[0]}"
    return ""


def _cross(a, b, c, d):
    if (max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0])
            or max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1])):
        return False

    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def check_contours(path, contours, box):
    """Contours by code, as {code: geometry}: BadInput for open, crossing or swapped rings."""
    problems = []
    for code, geometry in sorted(contours.items()):
        for ring in (ring for polygon in polygons(geometry) for ring in polygon):
            fault = ring_fault(ring)
            if any(not box.holds(*point) for point in ring):
                fault = f"a point lies outside {box.west}..{box.east} E, {box.south}..{box.north} N"
                if all(box.holds(lat, lon) for lon, lat in ring):
                    fault = "longitude and latitude are swapped"
            if fault:
                problems.append(Problem(str(path), 0, f"commune {code}", fault))
    if problems:
        raise BadInput(problems)


def read_contours(path, box):
    """{code: tidy geometry} of a GeoJSON FeatureCollection whose features carry `code`. BadInput
    when it is not one, when a code comes twice, and for every ring check_contours refuses."""
    try:
        features = json.loads(read_text(path))["features"]
    except json.JSONDecodeError as error:
        raise BadInput([Problem(str(path), error.lineno, "", f"not JSON: {error.msg}",
                                "is the file whole?")]) from None
    except (KeyError, TypeError):
        raise BadInput([Problem(str(path), 0, "", "not a GeoJSON FeatureCollection")]) from None
    contours, problems = {}, []
    for place, feature in enumerate(features, start=1):
        try:
            code, geometry = feature["properties"]["code"], tidy_geometry(feature["geometry"])
        except (KeyError, TypeError, IndexError, ValueError):
            problems.append(Problem(str(path), 0, f"feature {place}",
                                    "has no property `code`, or no area as its geometry"))
            continue
        if code in contours:
            problems.append(Problem(str(path), 0, f"commune {code}", "comes twice",
                                    "each code must appear once"))
        contours[code] = geometry
    if problems:
        raise BadInput(problems)
    check_contours(path, contours, box)
    return contours


def write_contours(path, features):
    """Writes a FeatureCollection, one feature a line, so that differences can be read."""
    lines = [json.dumps(feature, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
             for feature in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    Path(path).write_text(text, encoding="utf-8", newline="")
