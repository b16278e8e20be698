# SPDX-License-Identifier: EUPL-1.2
"""The plot of docs/benchmarks.md shows what the table beside it says."""

import importlib.machinery
import importlib.util
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent / "bench" / "growth_plot"


def load():
    loader = importlib.machinery.SourceFileLoader("growth_plot", str(SOURCE))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("growth_plot", loader))
    loader.exec_module(module)
    return module


class GrowthPlot(unittest.TestCase):
    def test_the_picture_is_that_of_the_table(self):
        plot = load()
        drawn = plot.drawing(plot.read_rows(plot.SOURCE.read_text(encoding="utf-8")))
        self.assertEqual(drawn, plot.TARGET.read_text(encoding="utf-8"),
                         "run bench/growth_plot after a change of the table")

    def test_times_of_every_unit_are_read(self):
        text = ("How cost grows:\n\n"
                "| copies | nodes | built | 2,000 x 2,000 times | one to all | pair |\n"
                "|--:|--:|--:|--:|--:|--:|\n"
                "| 1 | 58,783 | 1.0 s | 0.032 s | 0.034 ms | 21 us |\n\nAfter.\n")
        row, = load().read_rows(text)
        self.assertEqual(row["nodes"], 58783.0)
        self.assertAlmostEqual(row["one to all"], 34e-6)
        self.assertAlmostEqual(row["pair"], 21e-6)


if __name__ == "__main__":
    unittest.main()
