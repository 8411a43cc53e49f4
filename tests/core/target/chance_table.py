#!/usr/bin/env python3
"""Binomial chances by exact integer sums, for chance_test.cpp: chance_table.py [--write]

Says whether chance_table.inc holds what comes out here, or writes it. Nothing is shared with
src/core/target/chance.cpp: that integrates in doubles, this adds up the terms as whole numbers.
"""
import math
import sys
from fractions import Fraction
from pathlib import Path

TABLE = Path(__file__).with_name('chance_table.inc')

# Trials, and the rates to try them with. Denominators are small where trials are many: the terms
# are whole numbers over denominator^trials.
CASES = [
    (1, ['1/10000', '1/4', '9999/10000']),
    (2, ['1/3', '1/2']),
    (7, ['1/10000', '2/7', '9/10']),
    (20, ['1/4', '1/2', '9999/10000']),
    (40, ['1/4', '31/100']),
    (133, ['1/100', '1/2', '97/100']),
    (1000, ['1/10000', '3/10', '999/1000']),
    (5000, ['1/50', '3333/10000', '9999/10000']),
    (28334, ['1/50', '1/2', '4/5']),
    (100000, ['1/10000', '1/100', '1/4', '1/2', '7/8', '9999/10000']),
]
SIGMAS = [-30, -6, -3, -1, 0, 1, 3, 6, 12, 30]


def sum_away_from_mean(n: int, k: int, a: int, b: int, step: int) -> int:
    """C(n, x) a^x b^(n-x) for x = k, k + step, ...; what is left out is below 2^-120 of the sum"""
    term = total = math.comb(n, k) * a**k * b**(n - k)
    x = k
    while term and 0 <= x + step <= n:
        over, under = ((n - x) * a, (x + 1) * b) if step > 0 else (x * b, (n - x + 1) * a)
        # Ratios only shrink from here on: the rest is below that of a geometric series.
        if over < under and term * over << 120 < total * (under - over):
            break
        term = term * over // under
        x += step
        total += term
    return total


def chance_of_at_least(k: int, n: int, p: Fraction) -> float:
    a, b = p.numerator, p.denominator - p.numerator
    whole = p.denominator**n
    if k > n * p:
        return sum_away_from_mean(n, k, a, b, +1) / whole
    return (whole - sum_away_from_mean(n, k - 1, a, b, -1)) / whole


def counts(n: int, p: Fraction) -> list[int]:
    sigma = math.sqrt(n * p * (1 - p))
    mode = math.floor((n + 1) * p)
    wanted = {mode, mode + 1, *(round(n * p + z * sigma) for z in SIGMAS)}
    return sorted(k for k in wanted if 1 <= k <= n)


def table() -> str:
    lines = ['// k, trials, p and P(X >= k), as chance_table.py adds them up.']
    for n, rates in CASES:
        for rate in rates:
            p = Fraction(rate)
            for k in counts(n, p):
                chance = chance_of_at_least(k, n, p)
                if chance >= sys.float_info.min:
                    lines.append(f'{{{k}, {n}, {{{p.numerator}, {p.denominator}}}, {chance!r}}},')
    return '\n'.join(lines) + '\n'


def main() -> int:
    text = table()
    if sys.argv[1:] == ['--write']:
        TABLE.write_text(text)
        return 0
    if sys.argv[1:]:
        sys.exit('usage: chance_table.py [--write]')
    same = TABLE.exists() and TABLE.read_text() == text
    print(f'{len(text.splitlines()) - 1} rows,', 'as committed' if same else f'{TABLE.name} differs')
    return 0 if same else 1


if __name__ == '__main__':
    sys.exit(main())
