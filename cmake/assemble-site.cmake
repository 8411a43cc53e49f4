# Puts the site together: web/* at its root, its scripts as one file, assets/* under assets/, the
# program, and the list of all that for the service worker.
# Run with -DREPO= -DSITE= -DMODULE=<the .mjs of the program> -DESBUILD= -DSCRATCH=<a folder> -P.
cmake_minimum_required(VERSION 3.25)

# `place` copies one file and remembers it.
set(files)
function(place from to)
  file(SHA256 "${from}" sum)
  set(sums "${sums}${to} ${sum}\n" PARENT_SCOPE)
  set(files ${files} "${to}" PARENT_SCOPE)
  cmake_path(GET to PARENT_PATH folder)
  file(MAKE_DIRECTORY "${SITE}/${folder}")
  file(COPY_FILE "${from}" "${SITE}/${to}" ONLY_IF_DIFFERENT)
endfunction()

# `out`: another short text when one of the files is another.
function(version_of out)
  set(sums)
  foreach(file IN LISTS ARGN)
    file(SHA256 "${file}" sum)
    string(APPEND sums ${sum})
  endforeach()
  string(SHA256 version "${sums}")
  string(SUBSTRING "${version}" 0 10 version)
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

# What the page says of itself: another text when the program or a script is another.
cmake_path(REPLACE_EXTENSION MODULE LAST_ONLY wasm OUTPUT_VARIABLE wasm)
file(GLOB scripts "${REPO}/web/*.js")
list(SORT scripts)
version_of(code_version ${scripts} "${wasm}")

# One request instead of ten. The service worker is a script of its own.
execute_process(COMMAND "${ESBUILD}" "${REPO}/web/boot.js" --bundle --format=esm --target=es2022
  "--define:globalThis.quarterdeck_version=\"${code_version}\"" --minify --charset=utf8 --log-level=warning
  "--outfile=${SCRATCH}/boot.js" COMMAND_ERROR_IS_FATAL ANY)
place("${SCRATCH}/boot.js" boot.js)

file(GLOB_RECURSE web_files RELATIVE "${REPO}/web" "${REPO}/web/*")
list(FILTER web_files EXCLUDE REGEX "\\.js$")
list(REMOVE_ITEM web_files index.html)
list(APPEND web_files sw.js)
foreach(name IN LISTS web_files)
  place("${REPO}/web/${name}" "${name}")
endforeach()

file(GLOB_RECURSE asset_files RELATIVE "${REPO}/assets" "${REPO}/assets/*")
list(FILTER asset_files EXCLUDE REGEX "\\.md$|^holidays/|^questions\\.txt$")  # those are in the program
foreach(name IN LISTS asset_files)
  place("${REPO}/assets/${name}" "assets/${name}")
endforeach()

# Not as .mjs, which many web servers give no type that a browser takes for a script.
place("${MODULE}" quarterdeck.js)
place("${wasm}" quarterdeck.wasm)

# A browser's cache may hold the version before for weeks, a file or two of it: so the page asks for
# its own ones by a name that no other version has. Web servers take no notice of what follows "?".
set(beside_the_page app.css boot.js quarterdeck.js quarterdeck.wasm)
list(TRANSFORM beside_the_page PREPEND "${SITE}/" OUTPUT_VARIABLE page_files)
version_of(page_version ${page_files})
file(READ "${REPO}/web/index.html" page)
foreach(name IN LISTS beside_the_page)
  string(REPLACE "\"${name}\"" "\"${name}?v=${page_version}\"" page "${page}")
endforeach()
file(WRITE "${SCRATCH}/index.html" "${page}")
place("${SCRATCH}/index.html" index.html)

# The version changes when any file does, the service worker itself included; what it caches is
# everything but itself. The page is kept under both of its names.
list(SORT files)
string(SHA256 version "${sums}")
string(SUBSTRING "${version}" 0 16 version)
set(cached)
foreach(name IN LISTS files)
  if(name STREQUAL "sw.js")
    continue()
  endif()
  file(SHA256 "${SITE}/${name}" sum)
  list(APPEND cached "  \"${name}\": \"${sum}\"")
  if(name STREQUAL "index.html")
    list(APPEND cached "  \"./\": \"${sum}\"")
  endif()
endforeach()
list(JOIN cached ",\n" cached)
file(CONFIGURE OUTPUT "${SITE}/sw-files.js" CONTENT [[
// Written by the build: what the service worker keeps, with the SHA-256 of each file.
self.SITE = {version: "@version@", files: {
@cached@
}};
]] @ONLY)

# What an earlier build left and this one does not have.
file(GLOB_RECURSE present RELATIVE "${SITE}" "${SITE}/*")
list(REMOVE_ITEM present ${files} sw-files.js)
foreach(name IN LISTS present)
  file(REMOVE "${SITE}/${name}")
endforeach()
