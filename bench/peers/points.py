# SPDX-License-Identifier: EUPL-1.2
"""Files of points (id,lon,lat) and tables (from,to,time_s,distance_m) between them."""

import csv
import math
import random


def read_points(path):
    """[(lon, lat)] in degrees, in the order of the file."""
    with open(path, encoding="utf-8", newline="") as file:
        return [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]


def write_points(path, points):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", "lon", "lat"))
        for number, (lon, lat) in enumerate(points):
            writer.writerow((number, f"{lon:.7f}", f"{lat:.7f}"))


def draw_points(nodes, count, seed):
    """`count` different nodes of the list [(lon, lat)], the same ones for a seed."""
    return random.Random(seed).sample(nodes, min(count, len(nodes)))


def draw_pairs(point_count, count, seed):
    """Pairs of two different points by number."""
    dice = random.Random(seed)
    return [tuple(dice.sample(range(point_count), 2)) for _ in range(count)]


def write_table(path, seconds, metres):
    """Two square tables as lists of rows; NaN or None is unreachable and written as nothing.

    Points are told by their number in the file of points, from 0; `metres` may be None.
    """
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("from,to,time_s,distance_m\n")
        for start, row in enumerate(seconds):
            for end, time_s in enumerate(row):
                length = metres[start][end] if metres is not None else None
                file.write(f"{start},{end},{_digits(time_s, 3)},{_digits(length, 1)}\n")


def _digits(value, count):
    return "" if value is None or math.isnan(value) else f"{value:.{count}f}"
