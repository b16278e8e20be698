# SPDX-License-Identifier: EUPL-1.2
"""Blanks out what is not code (comments, strings, preprocessor lines), keeping every line."""

import re

_RAW_STRING = re.compile(r'R"([^\s()\\]{0,16})\(')
_BEFORE_REGEX = re.compile(r"(?:^|[=(,:\[!&|?{};\n>]|\breturn|\bcase|\btypeof)\s*$")


def _spaces(text):
    return re.sub(r"[^\n]", " ", text)


def _end_of_quoted(text, start, quote):
    """Index after the closing quote; a string of one line never runs over its end."""
    i = start + 1
    while i < len(text):
        if text[i] == "\\":
            i += 2
        elif text[i] == quote:
            return i + 1
        elif text[i] == "\n" and quote != "`":
            return i
        else:
            i += 1
    return len(text)


def _end_of_regex(text, start):
    i = start + 1
    in_class = False
    while i < len(text) and text[i] != "\n":
        if text[i] == "\\":
            i += 1
        elif text[i] == "[":
            in_class = True
        elif text[i] == "]":
            in_class = False
        elif text[i] == "/" and not in_class:
            return i + 1
        i += 1
    return start + 1


def _end_of_template(text, start):
    """Index after a backtick string, whose ${...} may hold strings again."""
    i = start + 1
    while i < len(text):
        if text[i] == "\\":
            i += 2
        elif text[i] == "`":
            return i + 1
        elif text.startswith("${", i):
            i = _end_of_hole(text, i + 2)
        else:
            i += 1
    return len(text)


def _end_of_hole(text, start):
    depth = 1
    i = start
    while i < len(text) and depth:
        if text[i] in "\"'":
            i = _end_of_quoted(text, i, text[i])
            continue
        if text[i] == "`":
            i = _end_of_template(text, i)
            continue
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        i += 1
    return i


def _end_of_comment(text, start):
    if text.startswith("//", start):
        end = text.find("\n", start)
    else:
        end = text.find("*/", start + 2)
        end = end + 2 if end >= 0 else end
    return end if end >= 0 else len(text)


def blank(text, language):
    """`language` is "cpp" or "ts"."""
    if language == "cpp":
        text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: _spaces(m[0]), text, flags=re.M)
    out = []
    i = 0
    while i < len(text):
        end = _end_of_what_is_not_code(text, i, language, out)
        out.append(_spaces(text[i:end]) if end > i else text[i])
        i = max(end, i + 1)
    return "".join(out)


def _end_of_what_is_not_code(text, i, language, out):
    """Where the comment or string that starts at i ends; i when there is none."""
    c = text[i]
    if text.startswith(("//", "/*"), i):
        return _end_of_comment(text, i)
    if language == "cpp":
        raw = _RAW_STRING.match(text, i)
        if raw:
            end = text.find(")" + raw[1] + '"', raw.end())
            return end + len(raw[1]) + 2 if end >= 0 else len(text)
        is_separator = c == "'" and i > 0 and text[i - 1].isalnum()
        return _end_of_quoted(text, i, c) if c in "\"'" and not is_separator else i
    if c in "\"'":
        return _end_of_quoted(text, i, c)
    if c == "`":
        return _end_of_template(text, i)
    if c == "/" and _BEFORE_REGEX.search("".join(out[-12:])):
        return _end_of_regex(text, i)
    return i


def script_of_svelte(text):
    """A Svelte file with everything outside <script> blanked."""
    out = []
    last = 0
    for match in re.finditer(r"<script\b[^>]*>(.*?)</script>", text, flags=re.S):
        out.append(_spaces(text[last:match.start(1)]))
        out.append(match[1])
        last = match.end(1)
    out.append(_spaces(text[last:]))
    return "".join(out)
