# SPDX-License-Identifier: EUPL-1.2
"""Lets one peer search on one problem, in a process of its own, started by optimiser.py with a
pickled job among its input. Writes `seconds,value` at each better answer that holds."""

import os
import pickle
import sys

from optimiser_peers import PEERS, spent
from optimiser_problems import Broken


class Trace:
    """The better answers: judged at once, outside the time of the peer."""

    def __init__(self, problem):
        self._problem = problem
        self._judging_s = 0.0
        self.best = None
        self.rows = []
        self.complaint = ""

    def now(self):
        return spent() - self._begun - self._judging_s

    def begin(self):
        self._begun = spent()

    def better(self, answer):
        at, before = self.now(), spent()
        try:
            value = self._problem.worth(answer)
        except Broken as reason:
            self.complaint = str(reason)
            value = None
        sign = 1 if self._problem.is_better_high else -1
        if value is not None and (self.best is None or sign * value > sign * self.best):
            self.best = value
            self.rows.append((at, value))
        self._judging_s += spent() - before


def main():
    kind, peer, seconds, problem = pickle.load(sys.stdin.buffer)
    # Some peers talk to the standard output from C++: that goes among the errors.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    trace = Trace(problem)
    trace.begin()
    PEERS[kind][peer][1](problem, spent() + seconds, trace.better)
    total = trace.now()
    if trace.complaint:
        print(f"{peer}, {problem.name}: {trace.complaint}", file=sys.stderr)
    out.write("seconds,value\n")
    for at, value in trace.rows:
        out.write(f"{at:.4f},{value}\n")
    out.write(f"{total:.4f},{trace.best}\n" if trace.rows else "")
    out.close()


if __name__ == "__main__":
    main()
