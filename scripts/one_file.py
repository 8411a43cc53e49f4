#!/usr/bin/env python3
"""Makes one page of the built site that opens by double click: scripts/one_file.py [--home URL] [SITE] [FILE]

SITE is build/site and FILE is build/quarterdeck.html where nothing else is said. With --home, links that are made
in the page from the disk begin with that address, where the site is hosted; without, with the file's own address,
which means nothing on another machine.

A page from the disk may read no other file, so everything is in it: the style, the icon as a data: address, the
program as a module script and gzip in base64 (web/program.js unpacks it). Its content security policy is the site's,
with the SHA-256 of what is in the page in place of 'self'.
"""
import argparse
import base64
import gzip
import hashlib
import html
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]

# What the site says of connections and addresses, and what is true of a file.
REWORDED = [
    ('Please check your connection and reload the page. If that does not help, the browser may be too old:',
     'Please reload the page. If that does not help, this copy of the file may be damaged, or the browser too old:'),
    ('It has no WebAssembly, or it is switched off',
     'It is from before 2023, or WebAssembly is switched off'),
    ('A part of the page did not arrive: the connection was cut, or the site is being updated.',
     'A part of this file is missing or damaged: it may have been cut short when it was copied or downloaded.'),
    ('Check the connection and reload.',
     'Copy or download the file again, over this one, and open it.'),
    ('Open this address in a current', 'Open this file in a current'),
    ('Or allow WebAssembly for this site in', 'Or allow WebAssembly for files in'),
    ('or open this address in another one.', 'or open this file in another one.'),
    ('Allow JavaScript for this site and reload', 'Allow JavaScript for files and reload'),
]


class Unexpected(Exception):
    """The site is not as this script knows it."""


def once(pattern: str, replacement: str, text: str, what: str) -> str:
    text, count = re.subn(pattern, lambda _: replacement, text)
    if count != 1:
        raise Unexpected(f'{what} is there {count} times instead of once')
    return text


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def inlined(text: str, tag: str) -> str:
    """As the browser will read it between its tags, so that the hash is of the same bytes."""
    text = f'\n{text.strip()}\n'
    if '\r' in text or '\0' in text or re.search(rf'</{tag}|<!--', text, re.I):
        raise Unexpected(f'a {tag} holds what cannot stand in a page: a CR, a NUL, "</{tag}" or "<!--"')
    return text


def policy(of_site: str, scripts: list[str], styles: list[str]) -> str:
    """Nothing is loaded from anywhere: 'self' goes, and with it the directives that said nothing else."""
    directives = []
    for directive in of_site.split(';'):
        name, *sources = directive.split()
        if "'self'" in sources:
            hashes = [hash_of(text) for text in {'script-src': scripts, 'style-src': styles}.get(name, [])]
            sources = hashes + [source for source in sources if source != "'self'"]
            if not sources:
                continue   # default-src says 'none'
        directives.append(' '.join([name, *sources]))
    if "default-src 'none'" not in directives or not any(one.startswith('script-src ') for one in directives):
        raise Unexpected("the site's policy does not begin with default-src 'none', or lets no script in")
    return '; '.join(directives)


def one_file(site: Path, home: str | None) -> str:
    read = {name: (site / name).read_text(encoding='utf-8') for name in ('index.html', 'app.css', 'boot.js', 'quarterdeck.js')}
    style = inlined(read['app.css'], 'style')
    program = inlined(once(r'\bexport default (?=\w+;?\s*$)', 'window.create_program = ', read['quarterdeck.js'],
                           'the default export of quarterdeck.js'), 'script')
    boot = inlined(read['boot.js'], 'script')
    packed = base64.b64encode(gzip.compress((site / 'quarterdeck.wasm').read_bytes(), 9, mtime=0)).decode()
    icon = base64.b64encode((site / 'assets/icon.svg').read_bytes()).decode()

    page = read['index.html']
    for words, instead in REWORDED:
        page = once(r'\s+'.join(map(re.escape, words.split())), instead, page, f'"{words}"')
    page = re.sub(r'\?v=[0-9a-f]+(?=")', '', page)   # all of it is of one version here
    page = re.sub(r'\n *<link rel="(?:preload|modulepreload|manifest|apple-touch-icon)"[^>]*>', '', page)
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', page)
    if not found:
        raise Unexpected('the page has no content security policy')
    page = page.replace(found[1], policy(found[1], [program, boot], [style]))
    page = once(r'<link rel="stylesheet" href="app\.css">', f'<style>{style}</style>', page, 'the style sheet')
    page = once(r'href="assets/icon\.svg"', f'href="data:image/svg+xml;base64,{icon}"', page, 'the icon')
    named = f'<meta name="quarterdeck-home" content="{html.escape(home)}">\n  ' if home else ''
    page = once(r'<script type="module" src="boot\.js"></script>',
                f'{named}<script type="module">{program}</script>\n  <script type="module">{boot}</script>', page, 'the start script')
    page = once(r'</body>', f'<script id="program" type="application/gzip">{packed}</script>\n</body>', page, 'the end of the page')

    # Only addresses within the page are left.
    markup = re.sub(r'(<(script|style)\b[^>]*>).*?(?=</\2>)', r'\1', page, flags=re.S)
    outside = re.search(r'\s(?:src|srcset|href|action|poster)="(?!data:|#)[^"]*"', markup)
    if outside:
        raise Unexpected(f'the page still asks for{outside[0]}')
    return page


def address_of(text: str) -> str:
    """A link's fragment is put right behind it."""
    parts = urlsplit(text)
    if parts.scheme not in ('https', 'http') or not parts.netloc or parts.fragment:
        raise argparse.ArgumentTypeError(f"'{text}' is no address of a site, such as https://example.org/quarterdeck/")
    return text if parts.path or parts.query else f'{text}/'


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--home', type=address_of, metavar='URL', help='where the site is hosted, for links')
    parser.add_argument('site', type=Path, nargs='?', default=ROOT / 'build/site')
    parser.add_argument('file', type=Path, nargs='?', default=ROOT / 'build/quarterdeck.html')
    wishes = parser.parse_args()
    try:
        page = one_file(wishes.site, wishes.home).encode()
    except FileNotFoundError as error:
        print(f'one_file.py: {error.filename} is missing: {wishes.site} is no built site. {wishes.file} was left as it '
              'is; run ./run --build-only first.', file=sys.stderr)
        return 1
    except Unexpected as error:
        print(f'one_file.py: in {wishes.site} {error}. {wishes.file} was left as it is; this script has to follow what '
              'has changed in web/.', file=sys.stderr)
        return 1
    wishes.file.parent.mkdir(parents=True, exist_ok=True)
    wishes.file.write_bytes(page)
    print(f'{wishes.file}: {len(page):,} bytes')
    return 0


if __name__ == '__main__':
    sys.exit(main())
