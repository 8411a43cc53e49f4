#!/bin/sh
# Builds the release site into build/site, and of it the one file build/quarterdeck.html: scripts/build-site.sh
# Links made in that file begin with QUARTERDECK_HOME, the address where the site is hosted, if that is set.
set -eu
cd "$(dirname -- "$0")/.."
scripts/setup.sh web

# Ninja configures again by itself when a CMake file changes, but not when the compiler moves.
root=$(cat .deps/emscripten-root)
mkdir -p build
if [ ! -f build/web/build.ninja ]; then
  cmake --preset web >build/configure.log || { cat build/configure.log; exit 1; }
elif ! grep -qxF "EMSCRIPTEN_ROOT:PATH=$root" build/web/CMakeCache.txt; then
  cmake --preset web --fresh >build/configure.log || { cat build/configure.log; exit 1; }
fi
cmake --build --preset web
python3 scripts/one_file.py ${QUARTERDECK_HOME:+--home "$QUARTERDECK_HOME"}
