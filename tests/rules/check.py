#!/usr/bin/env python3
"""Checks the rules of the tree that no compiler checks: tests/rules/check.py [FOLDER]

Each rule is a function from the tree (path -> text) to its violations. selftest.py shows that each
of them can fail.
"""
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import NamedTuple

MAX_LINES = 400

# Files over MAX_LINES, each with the reason why it is better in one piece.
LONG_FILES: dict[str, str] = {}

# Which of our folders a folder may include (its own always), and which other headers.
FOLDERS = {
    'core': ([], []),
    'app': (['core'], []),
    'a11y': ([], []),
    'ui': (['app', 'core', 'a11y'], [r'imgui\.h']),
    'platform': ([], [r'SDL\w*\.h', r'(GLES\d|EGL)/\w+\.h', r'emscripten(/\w+)?\.h',
                      r'imgui(_internal)?\.h', r'misc/freetype/imgui_freetype\.h']),
}
# What single files may include beyond that.
EXTRA_HEADERS = [
    (r'core/codec/[^/]+\.cpp', r'nlohmann/json\.hpp|qrcodegen\.h'),
    (r'ui/widgets/.+', r'imgui_internal\.h'),
]

STANDARD_HEADERS = set('''
    algorithm any array atomic barrier bit bitset charconv chrono codecvt compare complex concepts
    condition_variable coroutine deque exception expected filesystem format forward_list fstream
    functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list
    locale map memory memory_resource mutex new numbers numeric optional ostream queue random ranges
    ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack
    stdexcept stop_token streambuf string string_view syncstream system_error thread tuple
    type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector
    version cassert cctype cerrno cfenv cfloat cinttypes climits clocale cmath csetjmp csignal
    cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype'''.split())
# A pure value needs none of these, and the streams would cost a sixth of the page.
IMPURE_HEADERS = set('''
    atomic condition_variable ctime filesystem fstream future iostream mutex random regex
    shared_mutex sstream thread'''.split())
PURE_FOLDERS = ('core', 'app', 'a11y')
IMPURE_CALLS = re.compile(r'\b(\w+_clock::now|random_device|s?rand\(|getenv\(|std::time\()')

EMSCRIPTEN = re.compile(r'__EMSCRIPTEN__|\bEM_(JS|ASM)\w*\b|\bEMSCRIPTEN_KEEPALIVE\b|'
                        r'#\s*include\s*[<"]emscripten')

# Of ImGui, everything but these is a widget, layout or input call: src/ui/widgets only.
IMGUI_EVERYWHERE = re.compile(
    r'(Create|Destroy|GetCurrent|SetCurrent)Context|NewFrame|EndFrame|Render|GetDrawData|'
    r'GetIO|GetPlatformIO|GetStyle|GetMainViewport|GetTime|GetFrameCount|GetVersion|'
    r'Get(Window|Foreground|Background)DrawList|GetDrawListSharedData|'
    r'(Push|Pop|Get|Calc)(Font\w*|TextSize|ID)|GetColorU32|ColorConvert\w+|'
    r'Mem(Alloc|Free)|(Get|Set)AllocatorFunctions|DebugCheckVersionAndDataLayout')
# The one window that fills the page.
IMGUI_PAGE = ('src/ui/pass.cpp', re.compile(
    r'Begin|End|SetNextWindow(Pos|Size)|(Push|Pop)Style(Var|Color)'))

# Which scripts of web import others; a script for one browser concern needs none.
SCRIPT_IMPORTS = {
    'boot.js': r'.*',
    'host.js': r'.*',
    'sw.js': r'sw-files\.js',
    'glyphs.js': r'\./line_breaks\.js',
    'picture.js': r'\./line_breaks\.js',
    'feed.js': r'\./(feed_probe|file_server|folder)\.js',
    'file_server.js': r'\./(folder|s3)\.js',
    'storage.js': r'\./(beside|erasure|storage_connection|storage_reasons)\.js',
    'erasure.js': r'\./(storage_connection|storage_reasons)\.js',
    'storage_connection.js': r'\./storage_reasons\.js',
    'keys.js': r'\./(database|seal)\.js',
    'backup.js': r'\./(database|seal|storage_reasons)\.js',
    'versions.js': r'\./program\.js',
}

LICENCE_TEXT = re.compile(
    r'\bcopyright\s+(\(c\)|©|\d{4})|spdx-license-identifier|permission is hereby granted|'
    r'licensed under the|redistribution and use in source|gnu (lesser )?general public|'
    r'all rights reserved', re.I)
THIRD_PARTY_NAMES = re.compile(
    r'(^|/)(node_modules|vendor|third_?party|external|deps)/|'
    r'(^|/)(imgui(_internal|_draw|_tables|_widgets|_demo|_impl_\w+|_freetype)?|imconfig|imstb_\w+|'
    r'stb_\w+|qrcodegen|(?-i:SDL)\w*|sqlite3|miniz|catch\w*|gtest\w*)\.(h|hpp|c|cpp)$|'
    r'(^|/)(doctest\.h|json(_fwd)?\.hpp)$|\.min\.(js|css)$', re.I)
BINARY_FILES = [
    (r'docs/.+\.png', 'pictures in the documentation'),
    (r'web/.+\.png', 'icons of the installed app'),
    (r'tests/saved/.+', 'files as older versions wrote them'),
    (r'tests/fuzz/corpus/.+', 'inputs that start the fuzzers'),
]

# In pieces, so that this file names none of them.
REGISTRY_HOSTS = re.compile('|'.join(r'\.'.join(host) for host in [
    ('registry', 'npmjs'), ('registry', 'yarnpkg'), ('npm', 'pkg', 'github'), ('unpkg', 'com'),
    ('jsdelivr', 'net'), ('cdnjs', 'cloudflare'), ('esm', 'sh'), ('deb', 'debian', 'org'),
    ('ftp', r'\w*', 'debian'), ('snapshot', 'debian'), ('security', 'debian'), ('pypi', 'org'),
    ('pythonhosted', 'org'), ('crates', 'io'), ('proxy', 'golang'), ('ghcr', 'io'),
    ('docker', 'io')]), re.I)

COMMENT_START = {
    '.h': '//', '.cpp': '//', '.c': '//', '.js': '//', '.mjs': '//', '.css': '/*', '.cmake': '#',
    '.py': '"""', '.sh': '#',
}


class Violation(NamedTuple):
    path: str
    line: int
    says: str


class Tree:
    """The files of a folder: `text` holds those that are UTF-8, `binary` the names of the others."""

    def __init__(self, files: dict[str, bytes]):
        self.text: dict[str, str] = {}
        self.binary: list[str] = []
        for path, data in sorted(files.items()):
            try:
                if b'\0' in data:
                    raise UnicodeError
                self.text[path] = data.decode()
            except UnicodeError:
                self.binary.append(path)
        self.includes = {path: list(includes_of(text)) for path, text in self.text.items()
                         if is_cpp(path)}


def read_tree(root: Path) -> Tree:
    names = subprocess.run(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                           cwd=root, capture_output=True, check=True).stdout.decode().split('\0')
    return Tree({name: (root / name).read_bytes() for name in names
                 if name and (root / name).is_file()})


def is_cpp(path: str) -> bool:
    return path.startswith('src/') and path.endswith(('.h', '.cpp'))


def folder_of(path: str) -> str:
    """src/ui/widgets/button.h -> ui; src/main.cpp -> main.cpp."""
    return PurePosixPath(path).parts[1]


def includes_of(text: str):
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if found:
            yield number, found[2], found[1] == '<'


def lines_with(tree: Tree, pattern: re.Pattern, wanted=lambda path: True):
    for path, text in tree.text.items():
        if wanted(path):
            for number, line in enumerate(text.splitlines(), 1):
                for found in pattern.finditer(line):
                    yield path, number, found


# --- The rules ------------------------------------------------------------------------------------

def include_table(tree: Tree):
    """each folder includes only what the table allows"""
    for path, includes in tree.includes.items():
        folder = folder_of(path)
        if folder == 'main.cpp':
            continue
        if folder not in FOLDERS:
            yield Violation(path, 1, f'src/{folder} is not a folder of the design: {", ".join(FOLDERS)}')
            continue
        ours, others = FOLDERS[folder]
        inside = path.removeprefix('src/')
        others = others + [header for where, header in EXTRA_HEADERS if re.fullmatch(where, inside)]
        for line, header, angled in includes:
            target = header.split('/')[0]
            if angled and header in STANDARD_HEADERS:
                continue
            if any(re.fullmatch(pattern, header) for pattern in others):
                continue
            if not angled and f'src/{header}' in tree.text and target in [folder, *ours]:
                continue
            yield Violation(path, line, f'{folder} may not include {header}')


def nothing_includes_main(tree: Tree):
    """main.cpp is the top: nothing includes it"""
    for path, includes in tree.includes.items():
        for line, header, _ in includes:
            if PurePosixPath(header).name == 'main.cpp':
                yield Violation(path, line, 'main.cpp is included')


def no_cycles(tree: Tree):
    """no file includes itself, over however many others"""
    done: set[str] = set()

    def walk(path, trail):
        if path in trail:
            circle = trail[trail.index(path):] + [path]
            yield Violation(path, 1, 'includes itself: ' + ' -> '.join(circle))
            return
        if path in done:
            return
        for _, header, _ in tree.includes.get(path, []):
            yield from walk(f'src/{header}', trail + [path])
        done.add(path)

    for path in tree.includes:
        yield from walk(path, [])


def pure_folders(tree: Tree):
    """core, app and a11y have no clock, no randomness, no threads, no streams"""
    def is_pure(path):
        return is_cpp(path) and folder_of(path) in PURE_FOLDERS

    for path, includes in tree.includes.items():
        for line, header, _ in includes:
            if is_pure(path) and header in IMPURE_HEADERS:
                yield Violation(path, line, f'<{header}> in a pure folder')
    for path, line, found in lines_with(tree, IMPURE_CALLS, is_pure):
        yield Violation(path, line, f'{found[0]} in a pure folder: time and chance come in with actions')


def emscripten_stays_outside(tree: Tree):
    """Emscripten is named only in platform and main.cpp"""
    def is_inner(path):
        return is_cpp(path) and folder_of(path) not in ('platform', 'main.cpp')

    for path, line, found in lines_with(tree, EMSCRIPTEN, is_inner):
        yield Violation(path, line, f'{found[0].strip()} belongs in src/platform')


def widgets_in_one_place(tree: Tree):
    """ImGui's widgets are called only in src/ui/widgets"""
    def is_elsewhere(path):
        return is_cpp(path) and not path.startswith('src/ui/widgets/')

    for path, line, found in lines_with(tree, re.compile(r'\bImGui::(\w+)'), is_elsewhere):
        page, page_calls = IMGUI_PAGE
        is_allowed = IMGUI_EVERYWHERE.fullmatch(found[1]) or path == page and page_calls.fullmatch(found[1])
        if not is_allowed:
            yield Violation(path, line, f'ImGui::{found[1]} outside src/ui/widgets is not mirrored')
    for path, line, _ in lines_with(tree, re.compile(r'\busing\b.*\bImGui\b'), is_elsewhere):
        yield Violation(path, line, 'a using of ImGui hides widget calls from this check')


def scripts_import_little(tree: Tree):
    """in web, only the scripts of SCRIPT_IMPORTS import others"""
    pattern = re.compile(r"""(?:^\s*import|\bfrom|\bimport\(|\bimportScripts\()\s*['"](.+?)['"]""")
    for path, line, found in lines_with(tree, pattern, lambda path: re.fullmatch(r'web/.*\.m?js', path)):
        allowed = SCRIPT_IMPORTS.get(PurePosixPath(path).name)
        if not allowed or not re.fullmatch(allowed, found[1]):
            yield Violation(path, line, f'may not import {found[1]}')


def first_line_says_what_for(tree: Tree):
    """a source file's first line is a comment that says what it is for"""
    for path, text in tree.text.items():
        lines = text.splitlines() or ['']
        suffix = PurePosixPath(path).suffix
        if lines[0].startswith('#!'):
            suffix = '.py' if 'python' in lines[0] else '.mjs' if 'node' in lines[0] else '.sh'
            lines = lines[1:] or ['']
        start = COMMENT_START.get('.cmake' if path.endswith('CMakeLists.txt') else suffix)
        if start and not (lines[0].startswith(start) and re.search(r'[^\W\d_]{2,}', lines[0])):
            yield Violation(path, 1, f'starts with no comment ({start} ...) that says what the file is for')


def files_stay_short(tree: Tree):
    """a file over the limit stands in LONG_FILES with a reason, and only such a file does"""
    for path, text in tree.text.items():
        if PurePosixPath(path).suffix in COMMENT_START:
            count = len(text.splitlines())
            if count > MAX_LINES and not LONG_FILES.get(path):
                yield Violation(path, MAX_LINES + 1, f'{count} lines: split it, or give a reason in LONG_FILES')
            if count <= MAX_LINES and path in LONG_FILES:
                yield Violation(path, 1, f'{count} lines: needs no entry in LONG_FILES any more')


def nothing_third_party(tree: Tree):
    """no file of anybody else, and no binary, is in the tree"""
    for path in [*tree.text, *tree.binary]:
        if THIRD_PARTY_NAMES.search(path):
            yield Violation(path, 1, 'is named like a third-party file; scripts/setup.sh fetches those')
    own_words = ('LICENSE', 'tests/rules/check.py', 'tests/rules/selftest.py')
    for path, line, found in lines_with(tree, LICENCE_TEXT, lambda path: path not in own_words):
        yield Violation(path, line, f"'{found[0]}': is this somebody else's file?")
    for path in tree.binary:
        if not any(re.fullmatch(pattern, path) for pattern, _ in BINARY_FILES):
            yield Violation(path, 1, 'is a binary file; see BINARY_FILES for where one may be')


def no_registry_hosts(tree: Tree):
    """no package registry or download host is named"""
    for path, line, found in lines_with(tree, REGISTRY_HOSTS):
        yield Violation(path, line, f'{found[0]}: use the clients as the machine has them set up')


RULES = [include_table, nothing_includes_main, no_cycles, pure_folders, emscripten_stays_outside,
         widgets_in_one_place, scripts_import_little, first_line_says_what_for, files_stay_short,
         nothing_third_party, no_registry_hosts]


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    tree = read_tree(root)
    broken = 0
    for rule in RULES:
        violations = list(rule(tree))
        broken += bool(violations)
        print(f'{"FAIL" if violations else "ok  "}  {rule.__doc__}')
        for violation in violations:
            print(f'      {violation.path}:{violation.line}: {violation.says}')
    print(f'{len(tree.text) + len(tree.binary)} files, {len(RULES)} rules, {broken} broken')
    return 1 if broken else 0


if __name__ == '__main__':
    sys.exit(main())
