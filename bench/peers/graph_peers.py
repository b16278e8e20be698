# SPDX-License-Identifier: EUPL-1.2
"""The peers that take a graph: RoutingKit (CCH), pandana (CH) and fast-paths (CH).

All get the graph of road_graph.py, one thread, and answer between nodes: the nearest to each
point. None tells metres.
"""

import math

from measuring import cost_of
from road_graph import read_graph

PAIRS_AT_A_TIME = 100_000
NO_WAY = 2**31 - 1  # RoutingKit::inf_weight


class GraphPeer:
    largest_table = 2_000

    def __init__(self, job):
        import numpy
        from scipy.spatial import KDTree
        self._numpy = numpy
        self._graph = read_graph(job["edges"], job["nodes"])
        lon, lat = self._graph[3], self._graph[4]
        shrink = math.cos(math.radians(lat.mean()))
        places = numpy.array(job["points"]) * (shrink, 1)
        self._near = KDTree(numpy.column_stack((lon * shrink, lat))).query(places)[1]

    def read_table(self, answer):
        return answer, None


class RoutingKit(GraphPeer):
    """Order by inertial flow, then customised with the times; queries come with their path."""

    package = "pyroutingkit"

    def build(self, rows):
        import pyroutingkit
        tail, head, ms, lon, lat = self._graph
        narrow = self._numpy.uint32
        topology = pyroutingkit.CCHTopology()
        _, order = cost_of(lambda: topology.build(
            tail.astype(narrow), head.astype(narrow), lat.astype("float32"),
            lon.astype("float32"), len(lon)))
        self._metric = pyroutingkit.CCHMetric(topology)
        _, customised = cost_of(lambda: self._metric.customize(ms.astype(narrow), 1))
        rows.add("index_order_cpu", order.cpu_s, "s")
        rows.add("index_customise_cpu", customised.cpu_s, "s")
        self._near = self._near.astype(narrow)
        return [order, customised]

    def table(self, count, with_metres=False):
        return self._metric.distances_many_to_many(self._near[:count], self._near[:count])

    def read_table(self, answer):
        square = math.isqrt(answer.size)
        seconds = self._numpy.where(answer == NO_WAY, math.nan, answer / 1_000)
        return seconds.reshape(square, square), None

    def query(self, start, end):
        return self._metric.query(int(self._near[start]), int(self._near[end]))


class Pandana(GraphPeer):
    """No table of its own: pairs, a list at a time. Times in it are whole milliseconds."""

    package = "pandana"
    largest_table = 1_000

    def build(self, rows):
        import pandana
        import pandas
        tail, head, ms, lon, lat = self._graph
        self._network, cost = cost_of(lambda: pandana.Network(
            pandas.Series(lon), pandas.Series(lat), pandas.Series(tail), pandas.Series(head),
            pandas.DataFrame({"s": ms / 1_000}), twoway=False))
        return [cost]

    def table(self, count, with_metres=False):
        numpy, near = self._numpy, self._near[:count]
        starts, ends = numpy.repeat(near, count), numpy.tile(near, count)
        parts = [self._network.shortest_path_lengths(starts[first:first + PAIRS_AT_A_TIME],
                                                     ends[first:first + PAIRS_AT_A_TIME])
                 for first in range(0, len(starts), PAIRS_AT_A_TIME)]
        return numpy.concatenate(parts).reshape(count, count)

    def query(self, start, end):
        return self._network.shortest_path_length(self._near[start], self._near[end])

    def isochrone(self, start, minutes):
        """The nodes within the time with their seconds; no polygon."""
        return self._network.nodes_in_range([self._near[start]], 60 * minutes)


class FastPaths(GraphPeer):
    """No table of its own: one pair after the other, each with its path."""

    package = "fast-paths"
    largest_table = 500

    def build(self, rows):
        import fast_paths
        graph = fast_paths.PyInputGraph()
        for tail, head, ms in zip(*(column.tolist() for column in self._graph[:3])):
            graph.add_edge(tail, head, ms)
        graph.freeze()
        self._hierarchy, cost = cost_of(lambda: fast_paths.prepare(graph))
        self._calculator = fast_paths.create_calculator(self._hierarchy)
        self._near = [int(node) for node in self._near]
        return [cost]

    def table(self, count, with_metres=False):
        return self._numpy.array([[self._seconds(start, end) for end in range(count)]
                                  for start in range(count)])

    def _seconds(self, start, end):
        path = self.query(start, end)
        return path.get_weight() / 1_000 if path is not None and path.is_found() else math.nan

    def query(self, start, end):
        return self._calculator.calc_path(self._hierarchy, self._near[start], self._near[end])
