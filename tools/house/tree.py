# SPDX-License-Identifier: EUPL-1.2
"""The files of a checkout, and what was found wrong in them."""

import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CODE_ENDINGS = {".cpp", ".hpp", ".ts", ".svelte", ".js", ".mjs", ".py", ".css", ".cmake", ".sh",
                ".sql", ".html"}
SAMPLE_FOLDERS = ("data/", "tests/data/", "tests/golden/", "tests/fuzz/corpus/", "tests/scenarios/",
                "web/public/", "bench/data/")
SKIPPED_FOLDERS = {".git", "build", "node_modules", "dist", "__pycache__", ".cache"}


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    line: int
    message: str

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class File:
    """One file of the tree; `path` is relative, with '/'."""

    def __init__(self, root, path):
        self.root = root
        self.path = path

    @property
    def name(self):
        return self.path.rsplit("/", 1)[-1]

    @property
    def folder(self):
        return self.path.rsplit("/", 1)[0] if "/" in self.path else ""

    @property
    def ending(self):
        return Path(self.path).suffix

    @cached_property
    def raw(self):
        try:
            return (self.root / self.path).read_bytes()
        except FileNotFoundError:  # removed but not yet committed
            return b""

    @cached_property
    def is_text(self):
        return b"\0" not in self.raw[:8000]

    @cached_property
    def text(self):
        return self.raw.decode("utf-8", errors="replace")

    @cached_property
    def lines(self):
        return self.text.split("\n")

    @property
    def line_count(self):
        return self.text.count("\n")

    @property
    def is_sample(self):
        return self.path.startswith(SAMPLE_FOLDERS)

    @property
    def is_code(self):
        if self.is_sample or not self.is_text:
            return False
        return (self.ending in CODE_ENDINGS or self.name == "CMakeLists.txt"
                or self.raw.startswith(b"#!"))

    @property
    def is_cpp(self):
        return self.ending in {".cpp", ".hpp"}

    @property
    def is_script_of_web(self):
        return self.ending in {".ts", ".svelte", ".js", ".mjs"}


def list_files(root):
    """Files that git knows or would add; every file when there is no git."""
    root = Path(root)
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"],
            check=True, capture_output=True).stdout.decode().split("\0")
        paths = sorted({path for path in listed if path and (root / path).is_file()})
    else:
        paths = sorted(str(path.relative_to(root)) for path in root.rglob("*")
                       if path.is_file()
                       and not SKIPPED_FOLDERS.intersection(path.relative_to(root).parts))
    return [File(root, path) for path in paths]
