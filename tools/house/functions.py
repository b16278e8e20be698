# SPDX-License-Identifier: EUPL-1.2
"""Finds functions and their length with a brace counter; good enough, and fast."""

import re
from dataclasses import dataclass

from .blank import blank, script_of_svelte

_CONTROL = re.compile(r"^(?:\}\s*)?(?:else|if|for|while|switch|do|try|catch|finally)\b")
_CONTAINER = re.compile(
    r"\b(?:namespace|class|struct|enum|union|interface|extern)\b(?![^{]*\)\s*(?:const)?\s*$)")
_CPP_FUNCTION = re.compile(
    r"([~\w]+|operator\s*\S+?)\s*\((?:[^()]|\([^()]*\))*\)\s*"
    r"(?:const\b|noexcept\b|override\b|final\b|&&?|->\s*[\w:<>,\s*&]+|:\s*.*[)}]|try\b|\s)*$", re.S)
_TS_FUNCTION = re.compile(
    r"(?:\bfunction\b\s*\*?\s*(\w*)|=>\s*$|(\w+)\s*(?:<[^>]*>)?\((?:[^()]|\([^()]*\))*\)"
    r"\s*(?::[^={]+)?$)", re.S)
_UNFINISHED = (",", "<", ":", "|", "&", "(", "=", "[", "?")  # a brace here starts a type or value
_GROUP_OF_TESTS = re.compile(r"\b(?:describe|suite)(?:\.\w+)*\s*\(")


@dataclass(frozen=True)
class Function:
    name: str
    first_line: int
    length: int  # lines from the first of its signature to its closing brace


def find_functions(file):
    """The outermost functions of a C++ or TypeScript file, nested ones inside them not told."""
    if file.is_cpp:
        return _scan(blank(file.text, "cpp"), _name_in_cpp)
    text = script_of_svelte(file.text) if file.ending == ".svelte" else file.text
    return _scan(blank(text, "ts"), _name_in_ts)


def _name_in_cpp(header):
    if _CONTAINER.search(header) and "(" not in header.split("struct")[0].split("class")[0]:
        return None
    header = re.sub(r"^(?:public|private|protected)\s*:(?!:)\s*", "", header)
    if header.endswith("=") or _CONTROL.match(header):
        return None
    match = _CPP_FUNCTION.search(header)
    return match[1] if match else None


def _name_in_ts(header):
    if _CONTROL.match(header) or _GROUP_OF_TESTS.search(header):
        return None
    if header.endswith(_UNFINISHED):
        return None
    match = _TS_FUNCTION.search(header)
    if not match:
        return None
    named = re.search(r"(?:const|let|function)\s+(\w+)", header)
    return match[1] or match[2] or (named[1] if named else "=>")


def _opens_a_block(header):
    """False for braces inside an expression or a type: a{1}, = {}, Map<T, {b: 1}>."""
    if not header or _CONTROL.match(header) or _CONTAINER.search(header):
        return True
    return header.endswith((")", "=>", "const", "noexcept", "override", "do", "try"))


class _Scanner:
    def __init__(self, code, name_of):
        self.code = code
        self.name_of = name_of
        self.found = []
        self.blocks = []  # per open brace: (name, first line, header to go back to, parentheses)
        self.start, self.line, self.header_line, self.parentheses = 0, 1, 1, 0

    def header(self, end):
        return self.code[self.start:end].strip()

    def open(self, i):
        header = self.header(i)
        inside = any(block[0] for block in self.blocks)
        name = None if inside else self.name_of(header)
        goes_back = None if name or _opens_a_block(header) else self.start
        self.blocks.append((name, self.header_line, goes_back, self.parentheses))
        self.start, self.parentheses = i + 1, 0

    def close(self, i):
        if not self.blocks:
            return
        name, first, goes_back, self.parentheses = self.blocks.pop()
        if name:
            self.found.append(Function(name, first, self.line - first + 1))
        self.start = i + 1
        if goes_back is not None:
            self.start, self.header_line = goes_back, first

    def step(self, i, c):
        if c == "\n":
            self.line += 1
        elif not c.isspace() and not self.header(i):
            self.start, self.header_line = i, self.line
        if c == "{":
            self.open(i)
        elif c == "}":
            self.close(i)
        elif c in "()":
            self.parentheses = max(0, self.parentheses + (1 if c == "(" else -1))
        elif c == ";" and self.parentheses == 0:
            self.start = i + 1
        elif c == ":" and self.header(i) in {"public", "private", "protected"}:
            self.start = i + 1


def _scan(code, name_of):
    scanner = _Scanner(code, name_of)
    for i, c in enumerate(code):
        scanner.step(i, c)
    return scanner.found
