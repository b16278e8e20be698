# SPDX-License-Identifier: EUPL-1.2
"""What is taken from an OpenStreetMap extract, through the `osmium` command of osmium-tool."""

import re
import subprocess

from .problems import BadInput, Problem
from .shapes import contains, metres_between, signed_area


class Extract:
    """Nodes, ways and relations of a (small, filtered) extract, read from the OPL text format."""

    def __init__(self, path, *filters):
        """Reads what matches the osmium tag filters, with everything it refers to."""
        self.path = str(path)
        self.nodes, self.node_tags, self.ways, self.relations = {}, {}, {}, {}
        command = ["osmium", "tags-filter", self.path, *filters, "-f", "opl", "--no-progress"]
        try:
            done = subprocess.run(command, capture_output=True, check=True)
        except FileNotFoundError:
            raise BadInput([Problem("osmium", 0, "", "the command is not installed",
                                    "apt-get install osmium-tool")]) from None
        except subprocess.CalledProcessError as error:
            reason = error.stderr.decode(errors="replace").strip().splitlines() or ["no reason"]
            raise BadInput([Problem(self.path, 0, "", f"osmium cannot read it: {reason[-1]}",
                                    "is the file whole? fetch it again")]) from None
        for line in done.stdout.decode("utf-8").splitlines():
            self._read(line)

    def _read(self, line):
        fields = {field[0]: field[1:] for field in line.split(" ")[1:]}
        number = int(line[1:line.index(" ")])
        tags = dict(_unescape(pair).split("=", 1) for pair in
                    filter(None, fields.get("T", "").split(",")))
        if line[0] == "n":
            self.nodes[number] = float(fields["x"]), float(fields["y"])
            if tags:
                self.node_tags[number] = tags
        elif line[0] == "w":
            refs = [int(ref[1:]) for ref in fields.get("N", "").split(",") if ref]
            self.ways[number] = refs, tags
        elif line[0] == "r":
            members = [(member[0], int(member[1:].split("@")[0]), member.split("@")[1])
                       for member in fields.get("M", "").split(",") if member]
            self.relations[number] = members, tags

    def nearest(self, position):
        """(metres, position) of the node nearest to a position."""
        return min((metres_between(position, node), node) for node in self.nodes.values())

    def middle_of_road(self, name, is_inside):
        """Mean of the distinct nodes of the roads of that name that satisfy is_inside; None
        when there is none."""
        refs = sorted({ref for way, tags in self.ways.values() if tags.get("name") == name
                       for ref in way if is_inside(self.nodes[ref])})
        if not refs:
            return None
        return tuple(sum(self.nodes[ref][axis] for ref in refs) / len(refs) for axis in (0, 1))

    def outline(self, relation):
        """(geometry, is_whole) of a boundary relation. One gap, left where the extract was cut,
        is closed by a straight line and makes is_whole false; more gaps are BadInput."""
        members, tags = self.relations[relation]
        chains = [list(self.ways[ref][0]) for kind, ref, role in members
                  if kind == "w" and role == "outer" and ref in self.ways]
        rings, open_chains = [], []
        while chains:
            chain = chains.pop(0)
            while chain[0] != chain[-1]:
                following = next((c for c in chains if chain[-1] in (c[0], c[-1])), None)
                if following is None:
                    following = next((c for c in chains if chain[0] in (c[0], c[-1])), None)
                    if following is None:
                        break
                    chain.reverse()
                chains.remove(following)
                chain += (following if following[0] == chain[-1] else following[::-1])[1:]
            (rings if chain[0] == chain[-1] else open_chains).append(chain)
        if len(open_chains) > 1 or not rings + open_chains:
            raise BadInput([Problem(self.path, 0, "", f"the boundary of {tags.get('name')} has "
                                    f"{len(open_chains)} loose pieces", "take a wider extract")])
        rings += [chain + chain[:1] for chain in open_chains]
        polygons = [[[list(self.nodes[ref]) for ref in ring]] for ring in rings]
        polygons = [polygon if signed_area(polygon[0]) > 0 else [polygon[0][::-1]]
                    for polygon in polygons]
        return {"type": "MultiPolygon", "coordinates": polygons}, not open_chains


def check_base(roads, base, contours):
    """BadInput unless a base lies in its commune, at most 30 m from a node of the roads."""
    position = base["lon"], base["lat"]
    metres, _ = roads.nearest(position)
    if metres > 30:
        raise BadInput([Problem(roads.path, 0, "", f"the base {base['id']} is {metres:.0f} m from "
                                "the nearest road", "at most 30 m; move the base")])
    if not contains(contours[base["commune_code"]], position):
        raise BadInput([Problem(roads.path, 0, "", f"the base {base['id']} is outside commune "
                                f"{base['commune_code']}", "move it or correct its commune")])


def _unescape(text):
    return re.sub("%([0-9a-f]+)%", lambda match: chr(int(match[1], 16)), text)


def copy_without_authors(source, target):
    """Copies an extract without who edited what and when: people's names are nobody's business."""
    command = ["osmium", "cat", str(source), "-o", str(target), "--overwrite", "--no-progress",
               "-f", "pbf,add_metadata=false", "--generator=make-demo-data"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise BadInput([Problem(str(source), 0, "", f"osmium cannot copy it: {reason[-1]}",
                                "is the file whole?")])
