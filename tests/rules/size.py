#!/usr/bin/env python3
"""Checks that build/site is small enough to send: tests/rules/size.py [FOLDER]

A first working calculator had to stay within 1.25 times a minimal ImGui + SDL2 page: 270,000 bytes of
216,000. What has been added since has its own line, so that the first number is not forgotten.
./bench builds the minimal page and measures the ratio itself; this sum catches growth at once.
"""
import subprocess
import sys
from pathlib import Path

BUDGETS = {
    'a minimal page and a first calculator': 270_000,
    'the calculator in full: six pages, import, holiday lists': 50_000,
    'what another goal, an undo out of sight and a full field say, and what is shortened': 2_500,
    'a large team’s plan reckoned fast, as every key does it': 3_500,
    'the discovery checklist: its data, edits and questions': 30_000,
    'its twelve screens, its import and its files': 72_000,
    'its explanations by keyboard, its notices of what was removed, its choices of banks and orders': 4_500,
    'the browser’s Back and Forward through pages, accounts and contests': 1_000,
    'links: their coder and what it knows of names, keys, QR codes, the page Share': 44_000,
    'links made for speed, so that one opens within 50 ms': 14_000,
    'boards at an address: read, watched, published, servers probed, S3': 10_000,
    'backups, the page of data, sheets for paper, records that are read faster at a start': 36_000,
    'copies that meet, undo between tabs, one result, a day that goes on, deletion and backups that every tab hears of': 7_000,
    'scores of a link that are ticked and counted, names from right to left in sentences, files by their version': 6_000,
    'what strangers with a keyboard alone and with a phone missed: undo of what is typed, focus, what is said, room for numbers and names, blocks of scores': 8_500,
    'the contest board: ledger, nights, rules, prizes, fairness, pack, large screen with bars, stakes and notices, nights in their grace, amendments of several changes, members of one name': 189_500,
}
BUDGET = sum(BUDGETS.values())


def sent_bytes(path: Path) -> int:
    packed = subprocess.run(['brotli', '--quality=11', '--stdout', path], capture_output=True, check=True)
    return min(len(packed.stdout), path.stat().st_size)


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / 'build/site'
    files = sorted(path for path in root.rglob('*') if path.is_file())
    if not any(path.suffix == '.wasm' for path in files):
        print(f'there is no site in {root}: run ./run --build-only')
        return 1
    sizes = {path: sent_bytes(path) for path in files}
    for path, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f'{size:9,}  {path.relative_to(root)}')
    total = sum(sizes.values())
    print(f'{total:9,}  of {BUDGET:,} bytes with brotli ({100 * total // BUDGET} %)')
    one_file = root.parent / 'quarterdeck.html'
    if one_file.is_file():
        print(f'{one_file.stat().st_size:9,}  {one_file.name}, which is on a disk and has no budget')
    return 0 if total <= BUDGET else 1


if __name__ == '__main__':
    sys.exit(main())
