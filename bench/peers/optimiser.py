#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Halte and other optimisers on the same public problems, with the same seconds of the processor
and one thread each, one after the other:

    optimiser.py toptw FOLDER --halte build/bench/src/app/halte --seconds 10 --count 8 --out traces
    optimiser.py toptw --draw --out traces --image docs/images/peers-toptw.svg

The folder is laid out as `halte bench` reads it. Each attempt leaves traces/SET/PEER/NAME.csv with
a line `seconds,value` for each better answer; known.csv has the best known values. The second form
draws them again. A peer that is not installed, and Halte without that set, are left out, and told
so. Every answer of a peer is judged by optimiser_problems.py."""

import argparse
import csv
import importlib.util
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile

from optimiser_peers import PEERS
from optimiser_problems import problems_of
from value_plot import draw, table

HERE = pathlib.Path(__file__).resolve().parent


def run_peer(kind, peer, seconds, problem, target):
    job = pickle.dumps((kind, peer, seconds, problem))
    done = subprocess.run([sys.executable, str(HERE / "one_optimiser.py")], input=job,
                          stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        print(f"{peer} failed on {problem.name}", file=sys.stderr)
        return
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{problem.name}.csv").write_bytes(done.stdout)


def run_halte(args, kind, names, target):
    """All problems at once; tours judged by the referee of `halte bench` itself."""
    pattern = "^(" + "|".join(re.escape(name) for name in names) + ")$"
    with tempfile.TemporaryDirectory() as traces:
        done = subprocess.run([args.halte, "bench", kind, str(args.folder), "--seconds",
                               str(args.seconds), "--filter", pattern, "--trace", traces],
                              stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            print(f"halte bench {kind}: left out", file=sys.stderr)
            return
        target.mkdir(parents=True, exist_ok=True)
        for file in pathlib.Path(traces).glob("*-s1.csv"):
            name = file.name.removesuffix("-s1.csv")
            (target / f"{name}.csv").write_bytes(file.read_bytes())


def race(args, folder):
    problems = list(problems_of(args.set, args.folder, args.count))
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "known.csv", "w", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("name", "known", "better"))
        for problem, known in problems:
            rows.writerow((problem.name, f"{known:g}" if known < 1e6 else f"{known:.0f}",
                           "high" if problem.is_better_high else "low"))
    if args.halte and args.only in ("", "Halte"):
        run_halte(args, args.set, [problem.name for problem, _ in problems], folder / "Halte")
    for peer, (package, _) in PEERS[args.set].items():
        if args.only not in ("", peer):
            continue
        if importlib.util.find_spec(package) is None:
            print(f"{peer}: {package} is not installed, left out", file=sys.stderr)
            continue
        for problem, _ in problems:
            run_peer(args.set, peer, args.seconds, problem, folder / peer)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("set", choices=sorted(PEERS))
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--halte", help="the program, optimised")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--count", type=int, default=8, help="problems, spread over the set")
    parser.add_argument("--only", default="", help="one of them; the traces of others stay")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--image", type=pathlib.Path)
    parser.add_argument("--draw", action="store_true", help="draw what is there, race nobody")
    args = parser.parse_args()
    folder = args.out / args.set
    if not args.draw:
        race(args, folder)
    print(table(folder))
    if args.image:
        args.image.write_text(draw(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
