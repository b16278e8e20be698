# SPDX-License-Identifier: EUPL-1.2
"""The seven floors: an include only goes down, and two modules of one floor never meet."""

import argparse
import posixpath
import re
import sys
from pathlib import Path

from .blank import script_of_svelte
from .tree import Problem, list_files

FLOORS = {
    "base": 0,
    "geo": 1,
    "model": 2,
    "osm": 3, "network": 3, "need": 3, "solver": 3, "learn": 3, "sync": 3, "print": 3,
    "formats": 3,
    "planner": 4, "trials": 4,
    "store": 5, "http": 5, "speech": 5, "mail": 5, "jobs": 5,
    "app": 6,
}
# Engines are blind to the words of the domain, but for two that read and write them.
ENGINES_WITH_WORDS = {"sync", "formats"}

# A library belongs to few modules, and there to .cpp files only.
LIBRARIES = {
    r"date/": {"base"},
    r"unicode/": {"base"},
    r"fmt/": {"base"},
    r"osmium/": {"osm"},
    r"protozero/": {"osm", "formats"},
    r"geos_c\.h": {"geo", "formats"},
    r"proj\.h": {"geo"},
    r"nanoflann\.hpp": {"geo", "network"},
    r"Clp|Coin": {"solver"},
    r"sqlite3\.h|libpq-fe\.h": {"store"},
    r"boost/": {"http"},
    r"sodium\.h": {"http"},
    r"brotli/|zlib\.h": {"http", "formats"},
    r"nlohmann/": {"formats", "planner", "store", "http", "app"},
    r"simdjson\.h": {"formats"},
    r"toml\+\+/|toml\.hpp": {"formats", "planner", "app"},
    r"expat\.h|pugixml\.hpp|zip\.h|xlsxwriter\.h": {"formats"},
    r"cairo|pango|librsvg|qrencode\.h": {"print"},
    r"CLI/": {"app"},
    r"nats/": {"jobs"},
    r"curl/": {"mail"},
}
TEST_LIBRARIES = re.compile(r"^(gtest|gmock|rapidcheck)[/.]")
SYSTEM = re.compile(r"^(sys|netinet|arpa|linux)/|^(unistd|sched|fcntl|signal|pthread|poll|errno|"
                    r"dirent|termios|getopt|dlfcn|malloc|time|pwd|spawn|ftw|netdb)\.h$")
STANDARD = re.compile(r"^[a-z0-9_]+$")
GENERATED = {"embedded"}

_INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')

WEB_FLOORS = {"base": 0, "i18n": 1, "model": 1, "actions": 2, "history": 3, "api": 3,
              "offline": 3, "operations": 4, "views": 5}
WEB_TOP_FLOOR = 6
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)["']([^"']+)["']""")
_FETCH = re.compile(r"(?<![\w.])fetch\s*\(")


def may_include(module, other):
    """Whether a file of one module may include a header of the other; the reason when not."""
    if module == other:
        return None
    floor, other_floor = FLOORS[module], FLOORS[other]
    if other_floor >= floor:
        same = "the same floor" if other_floor == floor else "a higher floor"
        return f"{module} (floor {floor}) may not know {other} (floor {other_floor}): {same}"
    if floor == 3 and other == "model" and module not in ENGINES_WITH_WORDS:
        return f"{module} is an engine: it speaks positions and numbers, not the words of model"
    if floor == 5 and other_floor == 3:
        return f"{module} is an adapter: it asks planner, never the engine {other}"
    return None


def _check_library(file, module, name):
    is_test = file.name.endswith(("_test.cpp", "_test.hpp"))
    if STANDARD.match(name) or SYSTEM.match(name):
        return None
    if TEST_LIBRARIES.match(name):
        return None if is_test else f"<{name}> is for tests"
    for pattern, modules in LIBRARIES.items():
        if re.match(pattern, name):
            if module not in modules and not is_test:
                return f"<{name}> belongs to {', '.join(sorted(modules))}"
            if file.ending == ".hpp":
                return f"<{name}>: no third-party type in a header"
            return None
    return f"<{name}>: an unknown library; a new one needs a decision, then a line in layers.py"


def _check_own(module, name):
    other = name.split("/")[0]
    if "/" not in name:
        return f'"{name}": write the module too, as in "{module}/{name}"'
    if other in GENERATED:
        return None
    if other == "support":
        return None
    if other not in FLOORS:
        return f'"{name}": no module is called {other}'
    return may_include(module, other)


def check_sources(files):
    for file in files:
        parts = file.path.split("/")
        if parts[0] != "src" or len(parts) < 3 or not file.is_cpp:
            continue
        module = parts[1]
        if module not in FLOORS:
            yield Problem(file.path, 0, f"{module} has no floor; add it to tools/house/layers.py")
            continue
        is_test = file.name.endswith(("_test.cpp", "_test.hpp"))
        for number, line in enumerate(file.lines, 1):
            match = _INCLUDE.match(line)
            if not match:
                continue
            found = (_check_library(file, module, match[1]) if match[1]
                     else _check_own(module, match[2]))
            if match[2] and match[2].startswith("support/") and not is_test:
                found = f'"{match[2]}" is for tests'
            if found:
                yield Problem(file.path, number, found)


def _web_folder(path):
    """The floor's name of a path under web/src; empty for the files at the top."""
    parts = path.split("/")
    return parts[2] if len(parts) > 3 else ""


def _check_import(file, folder, target):
    if target.startswith("./") or target.startswith("../"):
        path = posixpath.normpath(posixpath.join(file.folder, target))
        if not path.startswith("web/src/"):
            return None
        other = _web_folder(path)
    elif target.split("/")[0] in WEB_FLOORS:
        other = target.split("/")[0]
    else:
        return None
    if other == folder:
        return None
    floor = WEB_FLOORS.get(folder, WEB_TOP_FLOOR)
    other_floor = WEB_FLOORS.get(other, WEB_TOP_FLOOR)
    if other_floor >= floor:
        return (f"{folder} (floor {floor}) may not import {other or 'the top'} "
                f"(floor {other_floor})")
    return None


def check_web(files):
    for file in files:
        if not file.path.startswith("web/src/") or not file.is_script_of_web:
            continue
        folder = _web_folder(file.path)
        if folder and folder not in WEB_FLOORS:
            yield Problem(file.path, 0, f"web/src/{folder} has no floor; "
                                        "add it to tools/house/layers.py")
            continue
        text = script_of_svelte(file.text) if file.ending == ".svelte" else file.text
        for number, line in enumerate(text.split("\n"), 1):
            for match in _IMPORT.finditer(line):
                found = _check_import(file, folder, match[1])
                if found:
                    yield Problem(file.path, number, found)
            is_test = ".test." in file.name
            if _FETCH.search(line) and folder not in {"api", "offline"} and not is_test:
                yield Problem(file.path, number, "only api and offline may fetch")


def find_problems(root):
    files = list_files(Path(root))
    return sorted([*check_sources(files), *check_web(files)])


def main():
    parser = argparse.ArgumentParser(
        description="Checks the floors of the house (ARCHITECTURE.md) in src and web/src, and "
                    "that each library stays in its module. Exit code 1 when one does not hold.")
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2],
                        help="the checkout; DEFAULT: the one this tool is in")
    options = parser.parse_args()
    problems = find_problems(options.root)
    for problem in problems:
        print(problem)
    print(f"layers: {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0
