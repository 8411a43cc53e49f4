#!/usr/bin/env python3
"""Shows that every rule of check.py passes a good tree and fails a bad one: tests/rules/selftest.py"""
import subprocess
import sys
import tempfile
from pathlib import Path

import check

SAYS = '// Says what it is for.\n'

GOOD = {
    'src/main.cpp': SAYS + '#include <emscripten/emscripten.h>\n#include "ui/view.h"\n'
                           '#include "platform/window.h"\nint main() { ImGui::NewFrame(); }\n',
    'src/core/sum.h': SAYS + '#pragma once\n#include <string>\n',
    'src/core/codec/sum_codec.cpp': SAYS + '#include <nlohmann/json.hpp>\n#include "core/sum.h"\n',
    'src/core/codec/code.cpp': SAYS + '#include "qrcodegen.h"\n',
    'src/app/state.h': SAYS + '#include "core/sum.h"\n#include <chrono>\n',
    'src/a11y/tree.h': SAYS + '#include <vector>\n',
    'src/ui/view.h': SAYS + '#include "imgui.h"\n#include "a11y/tree.h"\n#include "app/state.h"\n'
                            'inline auto size() { return ImGui::CalcTextSize("x"); }\n',
    'src/ui/widgets/button.cpp': SAYS + '#include "imgui_internal.h"\n'
                                        'void button() { ImGui::Button("x"); }\n',
    'src/platform/window.h': SAYS + '#include <SDL.h>\n#include <GLES3/gl3.h>\n'
                                    '#include "imgui_internal.h"\n#include <emscripten.h>\n',
    'web/boot.js': "// Starts the page.\nimport './quarterdeck.js';\n",
    'web/mirror.js': '// Shows the mirror.\nexport const important = 1;\n',
    'scripts/do.sh': '#!/bin/sh\n# Does a thing.\n',
    'cmake/imgui_config.h': '// Settings of a library.\n',
    'docs/picture.png': b'\x89PNG\0',
    'tests/fuzz/corpus/link/a': b'\0\1',
    'assets/data.json': '{}\n' * 1000,
}

# For each rule, trees that it must refuse: files added to the good tree.
BAD = {
    check.include_table: [
        {'src/core/a.h': SAYS + '#include "app/state.h"\n'},
        {'src/core/a.cpp': SAYS + '#include <nlohmann/json.hpp>\n'},
        {'src/core/codec/a.h': SAYS + '#include <nlohmann/json.hpp>\n'},
        {'src/core/a.cpp': SAYS + '#include "qrcodegen.h"\n'},
        {'src/core/codec/a.h': SAYS + '#include "qrcodegen.h"\n'},
        {'src/core/a.h': SAYS + '#include <math.h>\n'},
        {'src/core/a.h': SAYS + '#include "sum.h"\n'},
        {'src/app/a.h': SAYS + '#include "a11y/tree.h"\n'},
        {'src/a11y/a.h': SAYS + '#include "core/sum.h"\n'},
        {'src/ui/a.cpp': SAYS + '#include "imgui_internal.h"\n'},
        {'src/ui/a.cpp': SAYS + '#include "platform/window.h"\n'},
        {'src/platform/a.cpp': SAYS + '#include "core/sum.h"\n'},
        {'src/helpers/a.h': SAYS},
    ],
    check.nothing_includes_main: [{'src/ui/a.cpp': SAYS + '#include "main.cpp"\n'}],
    check.no_cycles: [
        {'src/core/a.h': SAYS + '#include "core/b.h"\n', 'src/core/b.h': SAYS + '#include "core/a.h"\n'},
        {'src/app/a.h': SAYS + '#include "app/a.h"\n'},
    ],
    check.pure_folders: [
        {'src/core/a.cpp': SAYS + '#include <random>\n'},
        {'src/app/a.cpp': SAYS + 'auto t = std::chrono::system_clock::now();\n'},
    ],
    check.emscripten_stays_outside: [
        {'src/core/a.cpp': SAYS + '#ifdef __EMSCRIPTEN__\n'},
        {'src/ui/a.cpp': SAYS + 'EM_JS(void, f, (), {});\n'},
        {'src/app/a.cpp': SAYS + '#include <emscripten.h>\n'},
    ],
    check.widgets_in_one_place: [
        {'src/ui/a.cpp': SAYS + 'void f() { ImGui::Button("x"); }\n'},
        {'src/main.cpp': SAYS + 'void f() { ImGui::SameLine(); }\n'},
        {'src/ui/a.cpp': SAYS + 'using namespace ImGui;\n'},
    ],
    check.scripts_import_little: [
        {'web/mirror.js': "// Shows it.\nimport {x} from './boot.js';\n"},
        {'web/mirror.js': "// Shows it.\nimport {\n  x,\n} from './boot.js';\n"},
        {'web/glyphs.js': "// Draws it.\nconst x = await import('./boot.js');\n"},
        {'web/storage.js': "// Stores it.\nimport './boot.js';\n"},
    ],
    check.first_line_says_what_for: [
        {'src/core/a.h': '#pragma once\n// Says it too late.\n'},
        {'src/core/a.h': '// --------\n// Says it after a banner.\n'},
        {'web/input.js': 'let x;\n'},
        {'web/app.css': 'body {}\n'},
        {'scripts/a.py': '#!/usr/bin/env python3\nimport sys\n'},
        {'scripts/b.sh': '#!/bin/sh\nset -eu\n'},
        {'cmake/A.cmake': 'set(a b)\n'},
        {'src/core/a.h': ''},
    ],
    check.files_stay_short: [{'src/core/a.h': SAYS * (check.MAX_LINES + 1)}],
    check.nothing_third_party: [
        {'src/platform/imgui_impl_sdl2.cpp': SAYS},
        {'src/core/json.hpp': SAYS},
        {'tests/browser/node_modules/a/index.js': SAYS},
        {'web/chart.min.js': SAYS},
        {'src/core/a.h': SAYS + '// Copyright (c) 2020 Somebody\n'},
        {'src/core/a.h': SAYS + '// Permission is hereby granted, free of charge\n'},
        {'web/font.woff2': b'\0\1'},
        {'tests/core/a.dat': b'\xff\xfe'},
    ],
    check.no_registry_hosts: [
        {'scripts/a.sh': '#!/bin/sh\n# Gets a thing.\nget https://registry.' + 'npmjs.org/x\n'},
        {'README.md': 'mirror: deb.' + 'debian.org\n'},
    ],
}


def write(root: Path, files: dict) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def broken_rules(files: dict) -> set:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        subprocess.run(['git', 'init', '-q', root], check=True)
        write(root, files)
        tree = check.read_tree(root)
        return {rule for rule in check.RULES if any(rule(tree))}


def main() -> int:
    wrong = [f'{rule.__name__} refuses the good tree' for rule in broken_rules(GOOD)]
    wrong += [f'{rule.__name__} has no tree that it must refuse' for rule in check.RULES
              if not BAD.get(rule)]
    for rule, trees in BAD.items():
        for files in trees:
            if rule not in broken_rules({**GOOD, **files}):
                wrong.append(f'{rule.__name__} does not refuse {files}')

    check.LONG_FILES['src/core/sum.h'] = 'a reason that is out of date'
    if check.files_stay_short not in broken_rules(GOOD):
        wrong.append('files_stay_short does not refuse an entry that is out of date')

    for line in wrong:
        print(line)
    print(f'{sum(map(len, BAD.values())) + 2} trees tried, {len(wrong)} wrong')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
