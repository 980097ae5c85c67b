#!/usr/bin/env python3
"""Vectors for account and card numbers: what two independent implementations say.

    python3 -m venv .venv
    .venv/bin/pip install python-stdnum==2.2 schwifty==2026.10.1
    .venv/bin/python bench/oracles/accounts.py src/test/resources/oracle/checks

For each country of schwifty's registry there are accounts with right check digits and damaged ones:
a digit changed, two digits exchanged, one digit more or fewer, other check digits. "iban" is what
schwifty says, the structure of the national part included and national check digits left out;
numbers about which stdnum.iban says something else are left out, and their number is printed.
"luhn" is what stdnum.luhn says of numbers of 13 to 19 digits. The numbers are made from a seed.
"""

import itertools
import json
import pathlib
import random
import sys

from schwifty import IBAN, registry
from schwifty.exceptions import SchwiftyException
from stdnum import iban, luhn

SEED = 20070913
SIGNS = {"n": "0123456789", "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "c": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def national(spec, chance):
    """A national part by its structure, such as 4!a6!n8!n."""
    parts = spec.replace("!", "")
    text, count = "", ""
    for sign in parts:
        if sign.isdigit():
            count += sign
        else:
            text += "".join(chance.choice(SIGNS.get(sign, " ")) for _ in range(int(count)))
            count = ""
    return text


def digits(country, part):
    number = "".join(str(int(sign, 36)) for sign in part + country + "00")
    return f"{98 - int(number) % 97:02d}"


def damaged(number, chance):
    at = [i for i in range(4, len(number)) if number[i].isdigit()]
    one = chance.choice(at)
    other = str((int(number[one]) + chance.randint(1, 9)) % 10)
    yield number[:one] + other + number[one + 1:]
    if len(at) > 1:
        i, j = chance.sample(at, 2)
        signs = list(number)
        signs[i], signs[j] = signs[j], signs[i]
        yield "".join(signs)
    yield number + chance.choice("0123456789")
    yield number[:-1]
    yield number[:2] + f"{chance.randint(2, 98):02d}" + number[4:]


def is_iban(number):
    try:
        IBAN(number)
        return True
    except SchwiftyException:
        return False


def specs():
    """The countries of the official registry, by code."""
    for country in map("".join, itertools.product(SIGNS["a"], repeat=2)):
        try:
            spec = registry.get_iban_spec(country)
        except SchwiftyException:
            continue
        if not spec.aspirational:
            yield country, spec


def accounts(chance):
    left_out = 0
    for country, spec in specs():
        for _ in range(3):
            part = national(spec.bban_spec, chance)
            number = country + digits(country, part) + part
            for each in [number, *damaged(number, chance)]:
                if is_iban(each) == iban.is_valid(each, check_country=False):
                    yield {"number": each, "iban": is_iban(each)}
                else:
                    left_out += 1
    print("left out", left_out)


def cards(chance):
    for length in range(13, 20):
        for _ in range(40):
            body = "".join(chance.choice("0123456789") for _ in range(length - 1))
            right = body + luhn.calc_check_digit(body)
            for each in (right, body + chance.choice("0123456789"), right[1] + right[0] + right[2:]):
                yield {"number": each, "luhn": luhn.is_valid(each)}


def main():
    chance = random.Random(SEED)
    path = pathlib.Path(sys.argv[1]) / "accounts.jsonl"
    rows = [*accounts(chance), *cards(chance)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    print(path, len(rows), sum(row.get("iban", False) for row in rows), sum(row.get("luhn", False) for row in rows))


main()
