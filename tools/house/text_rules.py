# SPDX-License-Identifier: EUPL-1.2
"""Rules about one file at a time: its size, its lines, its first line, its words."""

import ast
import re

from .blank import blank, script_of_svelte
from .functions import Function, find_functions
from .tree import Problem

LONGEST_FILE = 500
LONG_FILE = 300
LONGEST_LINE = 100
LONGEST_FUNCTION = 60
SPDX = "SPDX-License-Identifier: EUPL-1.2"

BANNED_WORDS = {"manager", "helper", "helpers", "util", "utils", "data", "info", "handle"}
BANNED_VERBS = {"process"}  # as a noun it is a thing of the system
# The folder of somebody's machine; written in two parts so that this file passes.
FORBIDDEN_TEXTS = {"/" + "work/": "a path of one machine has no place here",
                   '"resolved": "' + "http": "the lock file names a registry host; run npm with "
                                             "--omit-lockfile-registry-resolved"}

_CPP_TYPE = re.compile(
    r"\b(?:class|struct|enum\s+class|enum|concept|using)\s+(?:\[\[\w+\]\]\s*)?(\w+)\s*"
    r"(?=[:{=]|final\b)")
_TS_TYPE = re.compile(r"\b(?:class|interface|type|enum)\s+(\w+)")
_UNTRACKED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b(?!\(#\d+\))")


def words_of(identifier):
    """The words of an identifier, small: RouteInfo_v2 gives route, info, v, 2."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+", identifier)
    return [part.lower() for part in parts]


def check_size(file, exceptions):
    is_long = file.is_code and file.line_count > LONGEST_FILE
    if is_long and not exceptions.allows("long_file", file.path, True):
        yield Problem(file.path, 0, f"{file.line_count} lines, {LONGEST_FILE} at most: "
                                    "cut it where the subject changes")


def warn_of_size(file):
    if file.is_code and LONG_FILE < file.line_count <= LONGEST_FILE:
        yield Problem(file.path, 0, f"{file.line_count} lines, {LONG_FILE} is the aim")


def check_lines(file, exceptions):
    if not file.is_text or file.is_sample or file.name in {"LICENSE", "package-lock.json"}:
        return
    long_is_fine = exceptions.allows(
        "long_line", file.path, any(len(line) > LONGEST_LINE for line in file.lines))
    for number, line in enumerate(file.lines, 1):
        if file.is_code and len(line) > LONGEST_LINE and not long_is_fine:
            yield Problem(file.path, number, f"{len(line)} columns, {LONGEST_LINE} at most")
        if line != line.rstrip() and not line.strip(" \t") == "\f":
            yield Problem(file.path, number, "space at the end of the line")
        if "\t" in line and file.is_code:
            yield Problem(file.path, number, "tab; write spaces")
        if file.is_code and _UNTRACKED.search(line):
            yield Problem(file.path, number, "name the issue, as in TODO(#12)")


def check_first_line(file):
    if not file.is_code:
        return
    first = file.lines[0]
    if first.startswith("#!") or first.lower().startswith("<!doctype"):
        first = file.lines[1] if len(file.lines) > 1 else ""
    if SPDX not in first:
        yield Problem(file.path, 1, f"the first line must say {SPDX}")


def check_words(file):
    if not file.is_text:
        return
    for number, line in enumerate(file.lines, 1):
        for text, reason in FORBIDDEN_TEXTS.items():
            if text in line:
                yield Problem(file.path, number, f"{text}: {reason}")


def functions_of(file):
    if file.ending == ".py" or file.raw.startswith(b"#!/usr/bin/env python3"):
        tree = ast.parse(file.text)
        return [Function(node.name, node.lineno, node.end_lineno - node.lineno + 1)
                for node in ast.walk(tree)
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    if file.is_cpp or file.is_script_of_web:
        return find_functions(file)
    return []


def check_functions(file, exceptions):
    if not file.is_code:
        return
    for function in functions_of(file):
        key = f"{file.path}:{function.name}"
        is_long = function.length > LONGEST_FUNCTION
        if is_long and not exceptions.allows("long_function", key, True):
            yield Problem(file.path, function.first_line,
                          f"{function.name} has {function.length} lines, "
                          f"{LONGEST_FUNCTION} at most")
        if file.is_cpp and function.name.startswith("get_"):
            yield Problem(file.path, function.first_line,
                          f"{function.name}: an accessor has no get_")
        words = words_of(function.name)
        banned = BANNED_WORDS.intersection(words) | BANNED_VERBS.intersection(words[:1])
        for word in set() if exceptions.allows("banned_name", key, bool(banned)) else banned:
            yield Problem(file.path, function.first_line,
                          f'{function.name}: "{word}" says nothing; name what it does')


def check_type_names(file):
    if not file.is_code or not (file.is_cpp or file.is_script_of_web):
        return
    text = script_of_svelte(file.text) if file.ending == ".svelte" else file.text
    code = blank(text, "cpp" if file.is_cpp else "ts")
    for match in (_CPP_TYPE if file.is_cpp else _TS_TYPE).finditer(code):
        for word in BANNED_WORDS.intersection(words_of(match[1])):
            line = code.count("\n", 0, match.start()) + 1
            yield Problem(file.path, line, f'{match[1]}: "{word}" says nothing; name what it is')
    for word in BANNED_WORDS.intersection(words_of(file.name.split(".")[0])):
        yield Problem(file.path, 0, f'the name of the file: "{word}" says nothing')
