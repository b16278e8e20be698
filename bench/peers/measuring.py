# SPDX-License-Identifier: EUPL-1.2
"""CPU time, wall time and memory of this process and of tools it starts; rows of figures."""

import csv
import os
import resource
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What a step took: seconds of CPU and of the clock, peak of memory in MB (2^20 bytes)."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def cpu_s():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_mb():
    """The most memory this process ever had, Python and its libraries included."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def cost_of(step):
    """Runs `step` in this process: (what it returned, Cost)."""
    cpu, wall = cpu_s(), time.monotonic()
    answer = step()
    return answer, Cost(cpu_s() - cpu, time.monotonic() - wall, peak_mb())


def cost_of_tool(command, log):
    """Runs a program to its end, its words into the file `log`.

    The caller must be a small process: Linux counts its memory into the peak of the program.
    """
    start = time.monotonic()
    with open(log, "ab") as words:
        tool = subprocess.Popen([str(part) for part in command], stdout=words, stderr=words)
        _, status, used = os.wait4(tool.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"{command[0]} failed, see {log}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024)


def repeated(step, times, enough_s):
    """Costs of up to `times` runs; no further run once they took `enough_s` of CPU."""
    costs = []
    while len(costs) < times and sum(cost.cpu_s for cost in costs) < enough_s:
        costs.append(cost_of(step)[1])
    return costs


class Rows:
    """Writes one row per figure: peer, version, extract, measure, value, unit."""

    HEADER = ("peer", "version", "extract", "measure", "value", "unit")

    def __init__(self, peer, version, extract):
        self._key = (peer, version, extract)
        # Some peers print to the standard output from C++: that goes among the errors.
        self._out = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)
        self._writer = csv.writer(self._out, lineterminator="\n")

    def add(self, measure, value, unit):
        text = value if isinstance(value, str) else f"{value:.4g}"
        self._writer.writerow((*self._key, measure, text, unit))
        self._out.flush()

    def add_costs(self, measure, costs):
        """Medians of CPU and clock, the peak so far, and how often it was run."""
        self.add(f"{measure}_cpu", statistics.median(cost.cpu_s for cost in costs), "s")
        self.add(f"{measure}_wall", statistics.median(cost.wall_s for cost in costs), "s")
        self.add(f"{measure}_peak", max(cost.peak_mb for cost in costs), "MB")
        self.add(f"{measure}_runs", len(costs), "runs")

    def add_each(self, measure, costs, count, unit, per_s):
        """The median CPU time of one of `count` equal pieces, in `unit` (`per_s` to a second)."""
        middle = statistics.median(cost.cpu_s for cost in costs)
        self.add(f"{measure}_cpu", middle / count * per_s, unit)
