# SPDX-License-Identifier: EUPL-1.2
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from house.layers import FLOORS, find_problems, may_include  # noqa: E402
from trees import write_tree  # noqa: E402


class LayersTest(unittest.TestCase):
    def told(self, path, text):
        return [str(problem) for problem in find_problems(write_tree(self, {path: text}))]

    def assert_fine(self, path, text):
        self.assertEqual(self.told(path, text), [])

    def assert_told(self, path, text, expected):
        told = self.told(path, text)
        self.assertEqual(len(told), 1, told)
        self.assertIn(expected, told[0])

    def test_lets_an_include_go_down(self):
        self.assert_fine("src/app/main.cpp", '#include "http/server.hpp"\n#include <vector>\n')
        self.assert_fine("src/need/a.cpp", '#include "geo/grid.hpp"\n#include "need/a.hpp"\n')
        self.assert_fine("src/store/a.cpp", '#include "planner/ports.hpp"\n')

    def test_stops_an_include_that_goes_up(self):
        self.assert_told("src/geo/a.hpp", '#include "model/plan.hpp"\n', "a higher floor")
        self.assert_told("src/geo/a.hpp", '#  include "model/plan.hpp"\n', "a.hpp:1")

    def test_keeps_modules_of_one_floor_apart(self):
        self.assert_told("src/need/a.cpp", '#include "network/graph.hpp"\n', "the same floor")
        self.assert_told("src/http/a.cpp", '#include "store/sqlite.hpp"\n', "the same floor")

    def test_keeps_engines_blind_to_the_domain(self):
        self.assert_told("src/solver/a.cpp", '#include "model/plan.hpp"\n', "is an engine")
        self.assert_fine("src/formats/a.cpp", '#include "model/plan.hpp"\n')

    def test_keeps_adapters_away_from_engines(self):
        self.assert_told("src/http/a.cpp", '#include "solver/cost.hpp"\n', "asks planner")

    def test_gives_every_pair_of_floors_one_answer(self):
        for module in FLOORS:
            for other in FLOORS:
                if module != other and not may_include(module, other):
                    self.assertIsNotNone(may_include(other, module), (module, other))

    def test_keeps_a_library_in_its_module(self):
        self.assert_fine("src/store/a.cpp", "#include <sqlite3.h>\n")
        self.assert_told("src/planner/a.cpp", "#include <sqlite3.h>\n", "belongs to store")
        self.assert_told("src/http/a.hpp", "#include <boost/beast.hpp>\n", "in a header")
        self.assert_told("src/http/a.hpp", "#include <nlohmann/json.hpp>\n", "in a header")
        self.assert_told("src/http/a.cpp", "#include <crow/crow.h>\n", "an unknown library")

    def test_keeps_test_libraries_in_tests(self):
        self.assert_fine("src/need/a_test.cpp", "#include <gtest/gtest.h>\n")
        self.assert_told("src/need/a.cpp", "#include <gtest/gtest.h>\n", "is for tests")
        self.assert_told("src/need/a.cpp", '#include "support/map.hpp"\n', "is for tests")

    def test_knows_the_standard_library_and_the_system(self):
        self.assert_fine("src/base/a.hpp", "#include <string_view>\n#include <sys/stat.h>\n")

    def test_wants_the_module_in_an_include(self):
        self.assert_told("src/need/a.cpp", '#include "a.hpp"\n', "write the module too")
        self.assert_told("src/need/a.cpp", '#include "nede/a.hpp"\n', "no module is called")

    def test_wants_a_floor_for_each_module(self):
        self.assert_told("src/extra/a.hpp", "#pragma once\n", "has no floor")

    def test_holds_the_floors_of_the_web(self):
        self.assert_fine("web/src/views/map.ts", "import { cell } from '../model/cell';\n")
        self.assert_fine("web/src/main.ts", "import App from './views/App.svelte';\n")
        self.assert_told("web/src/model/a.ts", "import { b } from '../api/plan';\n",
                         "model (floor 1) may not import api (floor 3)")
        self.assert_told("web/src/api/a.ts", "import { b } from '../offline/queue';\n", "floor 3")
        self.assert_told("web/src/views/a.ts", "const m = await import('../main');\n", "the top")
        self.assert_told("web/src/views/A.svelte",
                         "<p/>\n<script>\nimport { b } from '../../src/main';\n</script>\n",
                         "A.svelte:3")

    def test_lets_only_the_api_fetch(self):
        self.assert_fine("web/src/api/a.ts", "await fetch(url);\n")
        self.assert_told("web/src/views/a.ts", "await fetch(url);\n", "may fetch")

    def test_wants_a_floor_for_each_web_folder(self):
        self.assert_told("web/src/misc/a.ts", "", "has no floor")


if __name__ == "__main__":
    unittest.main()
