#!/usr/bin/env python3
"""Serves a folder on http://127.0.0.1, as a plain static host would: scripts/serve.py FOLDER [PORT]

Port 0 takes any free one. No special headers: the site must not need them.
"""
import errno
import functools
import http.server
import sys


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    # The system's own table may lack or mistake these.
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        '.css': 'text/css',
        '.html': 'text/html',
        '.js': 'text/javascript',
        '.json': 'application/json',
        '.mjs': 'text/javascript',
        '.svg': 'image/svg+xml',
        '.wasm': 'application/wasm',
        '.webmanifest': 'application/manifest+json',
    }

    def end_headers(self):
        # A rebuilt site must show at the next reload.
        self.send_header('Cache-Control', 'no-cache')
        super().end_headers()

    def log_request(self, code='-', size='-'):
        if isinstance(code, int) and code >= 400:
            super().log_request(code, size)


def main(folder, port):
    try:
        server = http.server.ThreadingHTTPServer(
            ('127.0.0.1', port), functools.partial(Handler, directory=folder))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(f'Port {port} is taken by another program. Choose another: ./run --port {port + 1}')
        if error.errno == errno.EACCES:
            sys.exit(f'Port {port} is reserved by the system. Choose one above 1023: ./run --port 8081')
        raise
    server.daemon_threads = True
    print(f'Quarterdeck is at http://127.0.0.1:{server.server_port}/ (Ctrl-C stops it)', flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 8080)
