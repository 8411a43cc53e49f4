#!/bin/sh
# Formats our C++ and C, or with --check says what is not formatted: scripts/format.sh [--check]
set -eu
cd "$(dirname -- "$0")/.."

# Versions differ in what they print: the one of .clang-format is 19.
for tool in clang-format-19 clang-format; do
  if command -v $tool >/dev/null 2>&1; then break; fi
done
case $($tool --version 2>/dev/null) in
  *'version 19.'*) ;;
  *) echo 'clang-format 19 is missing; on Debian: scripts/setup.sh test' >&2; exit 1 ;;
esac

case ${1-} in
  '') set -- -i ;;
  --check) set -- --dry-run --Werror ;;
  *) echo 'usage: scripts/format.sh [--check]' >&2; exit 2 ;;
esac
find src tests cmake \( -name node_modules -prune \) -o \( -name '*.cpp' -o -name '*.h' -o -name '*.c' \) -type f -print0 |
  xargs -0 "$tool" "$@"
