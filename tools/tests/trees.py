# SPDX-License-Identifier: EUPL-1.2
"""Small checkouts made for one test."""

import tempfile
from pathlib import Path

SPDX = "SPDX-License-Identifier: EUPL-1.2"
README = ("# m\n## What it does\n## What it does not do\n## Start reading at\n"
          "## What must stay true\n")
GOOD = {
    "LICENSE": "EUROPEAN UNION PUBLIC LICENCE v. 1.2\n",
    "src/need/README.md": README,
    "src/need/CMakeLists.txt": f"# {SPDX}\nhalte_module(need SOURCES a.cpp TESTS a_test.cpp)\n",
    "src/need/a.hpp": f"// {SPDX}\n#pragma once\nint a();\n",
    "src/need/a.cpp": f'// {SPDX}\n#include "need/a.hpp"\nint a() {{\n    return 1;\n}}\n',
    "src/need/a_test.cpp": f'// {SPDX}\n#include "need/a.hpp"\n#include <gtest/gtest.h>\n',
}


def write_tree(test, changes):
    """A good tree with some files changed, added, or (None) left out; gone after the test."""
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    for path, text in {**GOOD, **changes}.items():
        if text is not None:
            target = Path(folder.name) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    return folder.name
