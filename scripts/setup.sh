#!/bin/sh
# Makes what the build needs and this repository does not hold, once, in a cache folder.
#
#   scripts/setup.sh [web|test]     web   compiler and libraries for the site (default)
#                                   test  that, and the browsers and tools that ./test needs
#
# The compiler is an emcc >= 3.1.50 on the PATH (any system); else the distribution's own, if new
# enough; else, on Debian 12, Debian 13's, unpacked into the cache and run with Debian 12's clang.
# The libraries are Debian's source packages, checked against the sums below; or folders given as
# IMGUI_DIR, SDL_DIR, QRCODEGEN_DIR, JSON_DIR and DOCTEST_DIR in the environment, each a checkout of
# that project.
set -eu

emcc_min=3.1.50
node_min=18.0.0
imgui_pin='imgui 1.92.2b+ds-1 imgui_1.92.2b+ds.orig.tar.xz e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48'
sdl_pin='libsdl2 2.32.4+dfsg-1 libsdl2_2.32.4+dfsg.orig.tar.gz d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277'
qrcodegen_pin='qr-code-generator 1.8.0-1.2 qr-code-generator_1.8.0.orig.tar.gz 2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60'
json_deb='nlohmann-json3-dev=3.11.3-2.1'
doctest_deb='doctest-dev=2.4.11-1'
esbuild_pin=0.28.2
compiler_debs='emscripten=3.1.69+dfsg-3 binaryen=120-4 libc6 libgcc-s1 libstdc++6'
font_packages='fonts-inter fonts-noto-core fonts-noto-color-emoji fonts-droid-fallback'

repo=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
mode=${1:-web}
deps=$repo/.deps
browser_tests=$repo/tests/browser
started=$(date +%s)

say() { printf '[set-up %3ss] %s\n' "$(($(date +%s) - started))" "$*" >&2; }
die() { printf 'set-up: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

case $mode in
  web | test) ;;
  *) die "unknown mode '$mode'; usage: scripts/setup.sh [web|test]" ;;
esac

if [ -n "${QUARTERDECK_CACHE-}" ]; then cache=$QUARTERDECK_CACHE
elif [ -n "${XDG_CACHE_HOME-}" ]; then cache=$XDG_CACHE_HOME/quarterdeck
elif [ -n "${HOME-}" ]; then cache=$HOME/.cache/quarterdeck
else die 'no place for the cache: set HOME, XDG_CACHE_HOME or QUARTERDECK_CACHE'
fi

# --- Was all of this done before? ---------------------------------------------------------------
# The stamp holds a fingerprint of what set-up depends on, then the paths that it made or found.

stamp=$deps/done.$mode

fingerprint() {
  {
    cat "$0" "$repo/scripts/web_servers.sh" "$browser_tests/package-lock.json" 2>/dev/null || true
    echo "$cache|$(command -v emcc || true)|${IMGUI_DIR-}|${SDL_DIR-}|${QRCODEGEN_DIR-}|${JSON_DIR-}|${DOCTEST_DIR-}"
  } | cksum
}

nothing_to_do() {
  [ -f "$stamp" ] || return 1
  {
    read -r was
    [ "$was" = "$(fingerprint)" ] || return 1
    while read -r path; do [ -e "$path" ] || return 1; done
  } <"$stamp"
}

made() { for path; do echo "$path" >>"$stamp.new"; done; }

# --- Small tools --------------------------------------------------------------------------------

at_least() { # version $1 >= version $2
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]
}

sha256() { if have sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_packages() {
  [ $# -gt 0 ] || return 0
  have apt-get || die "missing: $*. Install them with this system's package manager and try again."
  [ "$(id -u)" = 0 ] || have sudo ||
    die "Debian packages are missing and there is no sudo. As root, once: apt-get update && apt-get install --no-install-recommends $*"
  say "installing Debian packages: $*"
  as_root apt-get update -qq -o APT::Update::Error-Mode=any >"$cache/install.log" 2>&1 </dev/null ||
    { tail -3 "$cache/install.log" >&2; die 'apt-get update failed: is the network or the package mirror down?'; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$cache/install.log" 2>&1 </dev/null ||
    { tail -5 "$cache/install.log" >&2; die "could not install: $* (whole log: $cache/install.log)"; }
}

# need command:package ... installs the packages whose command (or file) is not there.
need() {
  missing=
  for pair; do
    thing=${pair%%:*}
    case $thing in
      /*) [ -e "$thing" ] ;;
      *) have "$thing" ;;
    esac || missing="$missing ${pair#*:}"
  done
  # shellcheck disable=SC2086
  install_packages $missing
  for pair; do
    thing=${pair%%:*}
    case $thing in
      /*) path=$thing ;;
      *) path=$(command -v "$thing") || die "$thing is still missing after package ${pair#*:} was installed" ;;
    esac
    made "$path"
  done
}

# --- Newer Debian suites, without touching this system's own package lists ----------------------
# apt checks what it downloads against the signed lists. The sums of our sources are pinned on top,
# so an old mirror does no harm and the lists' expiry is not looked at.

apt_ready=
newer_debian() {
  [ -z "$apt_ready" ] || return 0
  apt=$cache/apt
  mkdir -p "$apt/lists/partial" "$apt/archives/partial"
  # shellcheck disable=SC2016
  mirror=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian //p' | grep -v security | head -n 1)
  [ -n "$mirror" ] || die "apt knows no Debian mirror: run 'apt-get update' as root and try again"
  key=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f "$key" ] || die "$key is missing: apt-get install debian-archive-keyring"
  {
    echo "deb [signed-by=$key] $mirror trixie main"
    for suite in trixie forky sid; do echo "deb-src [signed-by=$key] $mirror $suite main"; done
  } >"$apt/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc::SourceList "$apt/sources.list";
Dir::Etc::SourceParts "/nonexistent";
Dir::State::Lists "$apt/lists";
Dir::Cache "$apt";
Dir::Cache::archives "$apt/archives";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
APT::Sandbox::User "$(id -un)";
CONF
  say 'reading the package lists of newer Debian suites'
  APT_CONFIG=$apt/apt.conf apt-get update -qq -o APT::Update::Error-Mode=any >"$apt/log" 2>&1 ||
    { tail -3 "$apt/log" >&2; die "could not read the package lists of $mirror"; }
  apt_ready=1
}

get_debs() { # name[=version] ... into $cache/debs
  newer_debian
  mkdir -p "$cache/debs"
  for deb; do
    say "downloading $deb"
    rm -f "$cache/debs/${deb%%=*}"_*.deb
    (cd "$cache/debs" && APT_CONFIG=$apt/apt.conf apt-get download -qq "$deb" >>"$apt/log" 2>&1) && continue
    say "$deb is not served any more; taking the version that is"
    (cd "$cache/debs" && APT_CONFIG=$apt/apt.conf apt-get download -qq "${deb%%=*}" >>"$apt/log" 2>&1) ||
      { tail -3 "$apt/log" >&2; die "could not download ${deb%%=*}"; }
  done
}

# --- The libraries' sources ---------------------------------------------------------------------

unpack() { # archive, folder
  rm -rf "$2.new"
  mkdir -p "$2.new"
  tar -x -f "$1" -C "$2.new" --strip-components=1 || die "$1 cannot be unpacked; delete it and try again"
  rm -rf "$2"
  mv "$2.new" "$2"
}

get_source() { # package version file sha256 oldest-usable-version; sets $source
  source=$cache/src/${3%.orig.tar.*}
  [ ! -d "$source" ] || return 0
  have apt-get || return 1
  newer_debian
  mkdir -p "$cache/src"
  say "downloading the source of $1 $2"
  if (cd "$cache/src" && APT_CONFIG=$apt/apt.conf apt-get source -qq --download-only --tar-only "$1=$2" >>"$apt/log" 2>&1); then
    [ "$(sha256 "$cache/src/$3")" = "$4" ] ||
      die "$cache/src/$3 does not have the pinned SHA-256 $4; delete it and try again"
    unpack "$cache/src/$3" "$source"
    return 0
  fi
  other=$(APT_CONFIG=$apt/apt.conf apt-cache showsrc "$1" 2>/dev/null | sed -n 's/^Version: \(.*\)-[^-]*$/\1 &/p' |
    sed 's/Version: //' | sort -V | tail -n 1)
  if [ -z "$other" ] || ! at_least "${other%%[!0-9.]*}" "$5"; then
    tail -3 "$apt/log" >&2
    die "Debian serves no $1 >= $5 any more; see the top of scripts/setup.sh for how to name a folder yourself"
  fi
  say "NOTE: $1 $2 is not served any more; taking ${other#* }, with which nothing was tested"
  source=$cache/src/$1_${other%% *}
  [ ! -d "$source" ] || return 0
  (cd "$cache/src" && APT_CONFIG=$apt/apt.conf apt-get source -qq --download-only --tar-only "$1=${other#* }" >>"$apt/log" 2>&1) ||
    { tail -3 "$apt/log" >&2; die "could not download the source of $1"; }
  unpack "$(find "$cache/src" -maxdepth 1 -name "$1_${other%% *}.orig.tar.*" | head -n 1)" "$source"
}

get_headers() { # deb; sets $source to what it would put into /usr
  source=$cache/headers/$1
  [ ! -d "$source" ] || return 0
  have apt-get || return 1
  get_debs "$1"
  rm -rf "$source.new"
  mkdir -p "$source.new"
  dpkg-deb -x "$cache/debs/${1%%=*}"_*.deb "$source.new"
  mv "$source.new/usr" "$source"
  rm -rf "$source.new"
}

use_folder() { # variable, file that must be in it, folder
  [ -e "$3/$2" ] || die "$1=$3 holds no $2; $1 must name a checkout of that library"
  echo "set($1 [==[$3]==])" >>"$deps/deps.cmake.new"
  made "$3/$2"
}

no_source() { die "without apt, say where the library is: $1=<a checkout that holds $2> $0 $mode"; }

libraries() {
  echo '# Written by scripts/setup.sh.' >"$deps/deps.cmake.new"
  # shellcheck disable=SC2086
  {
    [ -n "${IMGUI_DIR-}" ] && source=$IMGUI_DIR || get_source $imgui_pin 1.92.0 || no_source IMGUI_DIR imgui.cpp
    use_folder IMGUI_DIR imgui.cpp "$source"
    [ -n "${SDL_DIR-}" ] && source=$SDL_DIR || get_source $sdl_pin 2.30.0 || no_source SDL_DIR include/SDL.h
    use_folder SDL_DIR include/SDL_config_emscripten.h "$source"
    [ -n "${QRCODEGEN_DIR-}" ] && source=$QRCODEGEN_DIR || get_source $qrcodegen_pin 1.8.0 || no_source QRCODEGEN_DIR c/qrcodegen.h
    use_folder QRCODEGEN_DIR c/qrcodegen.h "$source"
    [ -n "${JSON_DIR-}" ] && source=$JSON_DIR || get_headers $json_deb || no_source JSON_DIR include/nlohmann/json.hpp
    use_folder JSON_DIR include/nlohmann/json.hpp "$source"
    [ "$mode" = test ] || [ -n "${DOCTEST_DIR-}" ] || have apt-get || return 0
    [ -n "${DOCTEST_DIR-}" ] && source=$DOCTEST_DIR || { get_headers $doctest_deb && source=$source/include; } ||
      no_source DOCTEST_DIR doctest/doctest.h
    use_folder DOCTEST_DIR doctest/doctest.h "$source"
  }
}

# --- What makes one file of the page's scripts --------------------------------------------------

bundler() {
  if ! have esbuild && have npm; then
    program=$cache/esbuild-$esbuild_pin/node_modules/.bin/esbuild
    if [ ! -x "$program" ]; then
      say "installing esbuild $esbuild_pin from npm"
      npm install --prefix "$cache/esbuild-$esbuild_pin" --no-save --ignore-scripts "esbuild@$esbuild_pin" >"$cache/npm.log" 2>&1 </dev/null ||
        { tail -5 "$cache/npm.log" >&2; die "could not install esbuild: is the npm registry reachable? (whole log: $cache/npm.log)"; }
    fi
    made "$program"
  else
    need esbuild:esbuild
    program=$(command -v esbuild)
  fi
  echo "set(ESBUILD [==[$program]==])" >>"$deps/deps.cmake.new"
}

# --- The compiler -------------------------------------------------------------------------------

emcc_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p'; }

emscripten_root() {
  em-config EMSCRIPTEN_ROOT 2>/dev/null || dirname -- "$(readlink -f "$(command -v emcc)")"
}

compiler() {
  if have emcc; then
    version=$(emcc_version emcc)
    if [ -n "$version" ] && at_least "$version" $emcc_min; then
      say "using emcc $version from the PATH"
      use_compiler "$(emscripten_root)"
      return 0
    fi
    say "emcc on the PATH is version ${version:-unknown}, older than $emcc_min: not used"
  fi
  have apt-get || die "no emcc >= $emcc_min on the PATH. Install Emscripten's SDK (emsdk), run its emsdk_env script in this shell and try again."
  candidate=$(apt-cache policy emscripten 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9.]*\).*/\1/p')
  if [ -n "$candidate" ] && at_least "$candidate" $emcc_min; then
    need emcc:emscripten
    use_compiler "$(emscripten_root)"
    return 0
  fi
  # shellcheck disable=SC1091
  system=$(. /etc/os-release && echo "$ID ${VERSION_ID-}")
  [ "$system" = 'debian 12' ] ||
    die "$system has no emscripten >= $emcc_min. Install Emscripten's SDK (emsdk), run its emsdk_env script in this shell and try again."
  debian_12_compiler
}

use_compiler() {
  [ -f "$1/cmake/Modules/Platform/Emscripten.cmake" ] || die "$1 does not look like a whole Emscripten: it has no cmake/Modules"
  echo "$1" >"$deps/emscripten-root"
  made "$1/cmake/Modules/Platform/Emscripten.cmake"
}

debian_12_compiler() {
  need /usr/bin/clang++-19:clang-19 /usr/bin/wasm-ld-19:lld-19 /usr/bin/llvm-ar-19:llvm-19 python3:python3 node:nodejs \
    /usr/share/nodejs/acorn:node-acorn xz:xz-utils
  tool=$cache/emscripten-3.1.69
  root=$tool/usr/share/emscripten
  if [ ! -d "$tool" ]; then
    # shellcheck disable=SC2086
    get_debs $compiler_debs
    say 'unpacking the compiler'
    rm -rf "$tool.new"
    mkdir -p "$tool.new/binaryen/bin" "$tool.new/run"
    # Only what a single-threaded program links: 0.3 GB instead of 1.6 GB.
    dpkg-deb --fsys-tarfile "$cache"/debs/emscripten_*.deb | tar -x -C "$tool.new" \
      --exclude='*/lib/wasm32-emscripten/pic' --exclude='*/lib/wasm32-emscripten/lto-pic' \
      --exclude='*/wasm32-emscripten*-mt[-.]*' --exclude='*/wasm32-emscripten*-ww[-.]*' \
      --exclude='./usr/share/emscripten/test' --exclude='./usr/share/emscripten/docs' --exclude='./usr/share/doc'
    for deb in binaryen libc6 libgcc-s1 libstdc++6; do dpkg-deb -x "$cache/debs/$deb"_*.deb "$tool.new/run"; done
    loader=$(cd "$tool.new/run" && find usr/lib -name 'ld-linux-*.so.*' | head -n 1)
    [ -n "$loader" ] || die 'package libc6 holds no program loader'
    # Binaryen is linked with newer C and C++ libraries than this system's: it runs with its own.
    for program in "$tool.new"/run/usr/bin/wasm*; do
      name=${program##*/}
      cat >"$tool.new/binaryen/bin/$name" <<WRAPPER
#!/bin/sh
run='$tool/run'
exec "\$run/$loader" --library-path "\$run/$(dirname "$loader")" "\$run/usr/bin/$name" "\$@"
WRAPPER
      chmod +x "$tool.new/binaryen/bin/$name"
    done
    mkdir -p "$tool.new/usr/share/emscripten/node_modules"
    ln -sf /usr/share/nodejs/acorn "$tool.new/usr/share/emscripten/node_modules/acorn"
    cat >"$tool.new/usr/share/emscripten/.emscripten" <<CONF
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$tool/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CONF
    rm -rf "$tool"
    mv "$tool.new" "$tool"
    say 'trying the compiler'
    printf '#include <string>\nint main(int c, char** v) { return (int)std::string(v[0]).size() + c; }\n' >"$tool/try.cpp"
    (cd "$tool" && env -u EM_CONFIG "$root/em++" -std=c++20 -Oz -flto try.cpp -o try.mjs) >"$cache/compiler.log" 2>&1 || {
      mv "$tool" "$tool.broken"
      tail -5 "$cache/compiler.log" >&2
      die "the compiler does not work (whole log: $cache/compiler.log)"
    }
  fi
  use_compiler "$root"
}

# --- What ./test needs beyond that --------------------------------------------------------------

# shellcheck source=scripts/web_servers.sh
. "$repo/scripts/web_servers.sh"

test_tools() {
  if have apt-get; then
    need /usr/bin/chromium:chromium /usr/bin/firefox-esr:firefox-esr /usr/bin/WebKitWebDriver:webkit2gtk-driver \
      xvfb-run:xvfb xauth:xauth brotli:brotli c++:g++ python3:python3 clang++-19:clang-19 \
      "/usr/lib/llvm-19/lib/clang/19/lib/linux/libclang_rt.fuzzer-$(uname -m).a:libclang-rt-19-dev" clang-format-19:clang-format-19
    for package in $font_packages; do
      # shellcheck disable=SC2086
      dpkg -s "$package" >/dev/null 2>&1 || { install_packages $font_packages; break; }
    done
    web_servers
    have npm || need node:nodejs npm:npm
  fi
  for tool in node npm; do have $tool || die "$tool is missing: install Node.js >= $node_min"; done
  at_least "$(node --version | tr -d v)" $node_min || die "node $(node --version) is too old: version $node_min or newer is needed"
  modules=$browser_tests/node_modules
  locked=$(cksum <"$browser_tests/package-lock.json")
  if [ "$locked" != "$(cat "$modules/.locked" 2>/dev/null)" ]; then
    say 'installing the npm modules of the browser tests'
    (cd "$browser_tests" && npm ci --ignore-scripts) >"$cache/npm.log" 2>&1 </dev/null ||
      { tail -5 "$cache/npm.log" >&2; die "npm ci failed in tests/browser: is the npm registry reachable? (whole log: $cache/npm.log)"; }
    echo "$locked" >"$modules/.locked"
  fi
  made "$modules/.locked"
}

# ------------------------------------------------------------------------------------------------

if nothing_to_do; then exit 0; fi
mkdir -p "$cache" "$deps" || die "cannot write to $cache or $deps"
if have flock; then
  exec 9>"$cache/lock"
  flock -w 1800 9 || die "another set-up has been running for half an hour (its lock: $cache/lock)"
fi
fingerprint >"$stamp.new"
need cmake:cmake ninja:ninja-build
libraries
bundler
compiler
if [ "$mode" = test ]; then test_tools; fi
rm -rf "$cache/apt" "$cache/debs" # 0.1 GB of lists and packages that are not needed again
if cmp -s "$deps/deps.cmake.new" "$deps/deps.cmake"; then rm "$deps/deps.cmake.new" # an older file: no new configure
else mv "$deps/deps.cmake.new" "$deps/deps.cmake"
fi
mv "$stamp.new" "$stamp"
say ready
