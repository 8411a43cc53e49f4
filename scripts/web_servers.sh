#!/bin/sh
# For scripts/setup.sh: the web servers that the tests publish to.

# Unpacked and not installed: as packages, lighttpd and nginx would run as services of this machine from then on.
web_servers() {
  need /usr/sbin/apache2:apache2-bin
  servers=$cache/servers
  if [ ! -d "$servers" ]; then
    say 'unpacking lighttpd and nginx'
    rm -rf "$servers.new"
    mkdir -p "$servers.new/debs"
    server_debs || { as_root apt-get update -qq >"$cache/install.log" 2>&1 </dev/null && server_debs; } ||
      { tail -3 "$cache/install.log" >&2; die "could not download lighttpd and nginx (whole log: $cache/install.log)"; }
    for deb in "$servers.new"/debs/*.deb; do
      dpkg-deb -x "$deb" "$servers.new"
      dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed -n 's/^ *\(lib[^ |]*\).*/\1/p' >>"$servers.new/libraries"
    done
    if ldd "$servers.new"/usr/sbin/nginx "$servers.new"/usr/sbin/lighttpd "$servers.new"/usr/lib/lighttpd/mod_webdav.so | grep -q 'not found'; then
      # shellcheck disable=SC2046
      install_packages $(sort -u "$servers.new/libraries")
    fi
    rm -rf "$servers.new/debs"
    mv "$servers.new" "$servers"
  fi
  ln -sfn "$servers" "$deps/servers"
  made "$deps/servers/usr/sbin/nginx" "$deps/servers/usr/sbin/lighttpd"
}

server_debs() { (cd "$servers.new/debs" && apt-get download -qq lighttpd lighttpd-mod-webdav nginx >"$cache/install.log" 2>&1); }
