# SPDX-License-Identifier: EUPL-1.2
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from house.blank import blank  # noqa: E402
from house.functions import find_functions  # noqa: E402
from house.tidy import find_problems, find_warnings  # noqa: E402
from house.tree import File  # noqa: E402
from trees import SPDX, write_tree  # noqa: E402

CPP = "src/need/a.cpp"
WEB = "web/src/model/a.ts"


class TidyTest(unittest.TestCase):
    def assert_told(self, changes, *expected):
        """Each expected text is in exactly one message, and there is no other message."""
        told = [str(problem) for problem in find_problems(write_tree(self, changes))]
        self.assertEqual(len(told), len(expected), told)
        for text in expected:
            self.assertEqual(sum(text in line for line in told), 1, (text, told))

    def cpp(self, body):
        return {CPP: f"// {SPDX}\n{body}\n"}

    def test_says_nothing_of_a_good_tree(self):
        self.assert_told({})

    def test_tells_of_a_long_file(self):
        self.assert_told(self.cpp("int x;\n" * 500), "502 lines, 500 at most")
        self.assert_told(self.cpp("int x;\n" * 498))

    def test_warns_from_three_hundred_lines_on(self):
        root = write_tree(self, self.cpp("int x;\n" * 310))
        self.assertEqual([warning.path for warning in find_warnings(root)], [CPP])

    def test_tells_of_a_long_line_counted_in_letters(self):
        self.assert_told(self.cpp("// " + "é" * 98), "a.cpp:2: 101 columns")
        self.assert_told(self.cpp("// " + "é" * 97))

    def test_tells_of_tabs_and_of_spaces_at_the_end(self):
        self.assert_told(self.cpp("\tint x;\nint y; "), "a.cpp:2: tab", "a.cpp:3: space")

    def test_tells_of_a_todo_without_its_issue(self):
        self.assert_told(self.cpp("// TO" + "DO: later\n// TODO(#12): later"), "a.cpp:2: name the")

    def test_wants_the_licence_on_the_first_line(self):
        self.assert_told({CPP: "int x;\n"}, "a.cpp:1: the first line")
        self.assert_told({"script/go": f"#!/bin/sh\n# {SPDX}\n"})
        self.assert_told({"script/go": "#!/bin/sh\necho\n"}, "script/go:1: the first line")

    def test_tells_of_a_path_of_one_machine(self):
        self.assert_told({"docs/a.md": "see /" + "work/here\n"}, "docs/a.md:1")

    def test_tells_of_a_lock_file_with_a_host(self):
        self.assert_told({"web/package-lock.json": '{"resolved": "' + 'https://x"}\n'}, "registry")

    def test_tells_of_a_long_function(self):
        body = "    step();\n"
        self.assert_told(self.cpp(f"void go() {{\n{body * 59}}}"), "go has 61 lines")
        self.assert_told(self.cpp(f"void go() {{\n{body * 58}}}"))

    def test_tells_of_a_long_typescript_function_but_not_of_a_group_of_tests(self):
        body = "  step();\n"
        self.assert_told({WEB: f"// {SPDX}\nexport const go = () => {{\n{body * 60}}};\n"},
                         "go has 62 lines")
        self.assert_told({WEB: f"// {SPDX}\ndescribe('x', () => {{\n{body * 90}}});\n"})

    def test_tells_of_a_long_python_function(self):
        self.assert_told({"tools/x.py": f"# {SPDX}\ndef go():\n" + "    step()\n" * 60},
                         "go has 61 lines")

    def test_tells_of_names_that_say_nothing(self):
        self.assert_told(self.cpp("class RouteManager {};"), "RouteManager")
        self.assert_told(self.cpp("struct StopInfo {};"), "StopInfo")
        self.assert_told(self.cpp("void process_stops() {\n}"), "process_stops")
        self.assert_told(self.cpp("class ChildProcess {};"))
        self.assert_told(self.cpp("int get_count() {\n    return 1;\n}"), "get_count")
        self.assert_told({WEB: f"// {SPDX}\nexport interface StopData {{}}\n"}, "StopData")
        self.assert_told({"src/need/utils.hpp": f"// {SPDX}\n"}, "the name of the file")
        self.assert_told(self.cpp("class Database {};\nvoid f() { x.data(); }"))

    def test_wants_a_readme_with_four_headings_and_few_lines(self):
        self.assert_told({"src/need/README.md": None}, "a module has a README.md")
        self.assert_told({"src/need/README.md": "# x\n## What it does\n"}, "no heading")
        long = "".join(f"## {h}\n" for h in ["What it does", "What it does not do",
                                            "Start reading at", "What must stay true"])
        self.assert_told({"src/need/README.md": long + "x\n" * 22}, "26 lines, 25 at most")

    def test_tells_of_a_source_that_nobody_builds(self):
        self.assert_told({"src/need/b.cpp": f"// {SPDX}\n", "src/need/b_test.cpp": f"// {SPDX}\n"},
                         "b.cpp: no CMakeLists", "b_test.cpp: no CMakeLists")

    def test_wants_a_test_beside_each_source(self):
        lists = f"# {SPDX}\nhalte_module(need SOURCES a.cpp b.cpp TESTS a_test.cpp)\n"
        changes = {"src/need/b.cpp": f"// {SPDX}\n", "src/need/CMakeLists.txt": lists}
        self.assert_told(changes, "no _test.cpp beside it")
        self.assert_told({"src/need/a_part.cpp": f"// {SPDX}\n", "src/need/CMakeLists.txt":
                          lists.replace("b.cpp", "a_part.cpp")})
        self.assert_told({**changes, "tools/tidy.toml":
                          '[no_own_test]\n"src/need/b.cpp" = "a table, tested through a"\n'})

    def test_wants_a_reason_for_each_exception_and_no_stale_one(self):
        listed = f'[no_own_test]\n"{CPP}" = "x"\n[no_such_rule]\n"a" = "one two three"\n'
        self.assert_told({"tools/tidy.toml": listed}, "needs a reason", "is no longer needed",
                         "no rule is called")

    def test_wants_licences(self):
        self.assert_told({"LICENSE": "MIT\n"}, "EUPL 1.2 must be there")
        self.assert_told({"data/demo/corse/a.csv": "a\n"}, "data/demo/corse: no .md file")
        self.assert_told({"data/demo/corse/a.csv": "a\n",
                          "data/demo/corse/SOURCES.md": "Licence Ouverte 2.0\n"})


class BraceCounterTest(unittest.TestCase):
    def names(self, text, path="a.cpp"):
        file = File(Path("."), path)
        file.__dict__["raw"] = text.encode()
        return [(function.name, function.length) for function in find_functions(file)]

    def test_is_not_fooled_by_braces_in_strings_and_comments(self):
        self.assertEqual(self.names('int f() {\n  g("{", \'{\', R"x({)")x"); // {\n  /* { */\n}\n'),
                         [("f", 4)])
        self.assertEqual(self.names("#define X {\nint f() {\n  return 1'000;\n}\n"), [("f", 3)])

    def test_counts_a_function_with_its_whole_signature(self):
        self.assertEqual(self.names("int f(int a,\n      int b) const {\n}\n"), [("f", 3)])
        self.assertEqual(self.names("X::X(int a)\n    : a_(a), b_{2} {\n}\n"), [("X", 3)])

    def test_looks_inside_classes_and_namespaces(self):
        self.assertEqual(self.names("namespace a {\nclass B final : public C {\npublic:\n"
                                    "    void d() override { e(); }\n};\n}\n"), [("d", 1)])
        self.assertEqual(self.names("TEST(A, b) {\n  for (;;) {\n  }\n}\n"), [("TEST", 4)])

    def test_reads_typescript(self):
        self.assertEqual(self.names("export function f<T>(a: T): Map<T, { b: 1 }> {\n}\n", "a.ts"),
                         [("f", 2)])
        self.assertEqual(self.names("const f = (a) => {\n  g(`${{}} {`, /[{/]/);\n};\n", "a.ts"),
                         [("f", 3)])
        self.assertEqual(self.names("<script lang='ts'>\nfunction f() {\n}\n</script>\n{#if x}\n",
                                    "a.svelte"), [("f", 2)])

    def test_blanks_keep_lines(self):
        text = '// a\n"b\\"{"\nR"(\n{\n)"\n'
        self.assertEqual(blank(text, "cpp").count("\n"), text.count("\n"))
        self.assertEqual(blank(text, "cpp").strip(), "")


if __name__ == "__main__":
    unittest.main()
