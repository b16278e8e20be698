# SPDX-License-Identifier: EUPL-1.2
"""Boundaries out of an extract: pieces in any order and direction, and what a cut leaves."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from territory_folder.osm import Extract  # noqa: E402
from territory_folder.problems import BadInput  # noqa: E402

#   4---3
#   |   |
#   1---2     and an islet 5 6 7
NODES = """n1 v1 x7.0 y43.0
n2 v1 x7.1 y43.0
n3 v1 x7.1 y43.1
n4 v1 x7.0 y43.1
n5 v1 x7.2 y43.0
n6 v1 x7.3 y43.0
n7 v1 x7.3 y43.1
"""


class Boundaries(unittest.TestCase):
    def outline(self, ways, members):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "small.opl")
            path.write_text(NODES + ways + f"r1 v1 Tboundary=administrative,name=Èze M{members}\n",
                            encoding="utf-8")
            done = Path(folder, "small.osm.pbf")
            subprocess.run(["osmium", "cat", path, "-o", done, "--no-progress"], check=True)
            return Extract(done, "r/boundary=administrative").outline(1)

    def test_pieces_in_any_order_and_direction_make_a_ring_that_turns_left(self):
        geometry, is_whole = self.outline(
            "w1 v1 Nn1,n4\nw2 v1 Nn3,n2\nw3 v1 Nn4,n3\nw4 v1 Nn1,n2\n",
            "w1@outer,w2@outer,w3@outer,w4@outer")
        ring = geometry["coordinates"][0][0]
        self.assertTrue(is_whole)
        self.assertEqual(5, len(ring))
        self.assertEqual(ring[0], ring[-1])
        turn = ring.index([7.0, 43.0])
        self.assertEqual([7.1, 43.0], (ring[:-1] * 2)[turn + 1])

    def test_an_islet_is_a_second_polygon(self):
        geometry, is_whole = self.outline("w1 v1 Nn1,n2,n3,n4,n1\nw2 v1 Nn5,n6,n7,n5\n",
                                          "w1@outer,w2@outer")
        self.assertTrue(is_whole)
        self.assertEqual([5, 4], [len(polygon[0]) for polygon in geometry["coordinates"]])

    def test_one_gap_left_by_the_cut_is_closed_and_told(self):
        geometry, is_whole = self.outline("w1 v1 Nn1,n2,n3\nw2 v1 Nn4,n1\n", "w1@outer,w2@outer")
        self.assertFalse(is_whole)
        self.assertEqual({(7.0, 43.0), (7.1, 43.0), (7.1, 43.1), (7.0, 43.1)},
                         {tuple(point) for point in geometry["coordinates"][0][0]})

    def test_two_gaps_are_refused(self):
        with self.assertRaises(BadInput) as caught:
            self.outline("w1 v1 Nn1,n2\nw2 v1 Nn3,n4\n", "w1@outer,w2@outer")
        self.assertIn("small.osm.pbf: the boundary of Èze has 2 loose pieces (take a wider "
                      "extract)", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
