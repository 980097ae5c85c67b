"""Works out how varied thirty texts are, as vectors for the tests of dev.assize.diversity.

    python3 -m venv venv
    venv/bin/pip install numpy==2.4.6
    venv/bin/python diversity.py > ../../src/test/resources/oracle/diversity.json

Written from the papers, with full matrices and without an index: distinct-n of Li and others 2016, Broder's
resemblance on runs of three words, and the Vendi score of Friedman and Dieng 2022, always as the exponential of the
entropy of the eigenvalues of K/n, whatever the number of features. The same bytes come out at every run.
"""

import hashlib
import itertools
import json
import math
import sys
import unicodedata
import zlib

import numpy as np

TEXTS = [
    "How long may I keep the router after my contract has ended?",
    "How long may I keep the router after my contract ended?",
    "Where is my order W-20114?",
    "Where is my order W-20115?",
    "My line has been down since Monday, and nobody calls me back!",
    "the internet is gone again. third time this week. im fed up",
    "Wie lange darf ich den Router behalten?",
    "Könnten Sie mir bitte die Rechnung noch einmal schicken?",
    "Qu'est-ce que je dois payer si je pars en avril ?",
    "What does the small mobile tariff cost per month?",
    "What does the large mobile tariff cost per month?",
    "Can I have my bill on paper, and what does that cost?",
    "I should like to have my bill on paper.",
    "Please cancel my contract at the next possible date.",
    "pls cancel my contract asap!!!",
    "Is the shop open on Sundays?",
    "Is the shop in Mill Street open on the day before Christmas?",
    "An engineer was to come at ten; it is four now and I took a day off for this.",
    "Fill in this JSON: {\"name\": \"\", \"phone\": \"\"}",
    "Fill in this JSON: {\"day\": \"\", \"time\": \"\"}",
    "I paid 39.90 twice in October. When do I get one of them back?",
    "My mother is 84 and lives alone; can her alarm button work without a fixed line?",
    "Which of the two mesh boxes is better for a house with three floors?",
    "Does the ﬁbre line of 150 Mbit/s reach ½ of that by Wi-Fi?",
    "no",
    "?!",
    "Hello",
    "Hello, hello, hello, hello!",
    "Tell me a joke about routers.",
    "May I move my number to another company before the contract ends?",
]
BUCKETS = [16, 1024]
BUDGETS = [40, 100, 20000]


def words(text):
    return "".join(
        c if unicodedata.category(c)[0] in "LMN" else " " for c in text
    ).lower().split()


def runs(text, length):
    found = words(text)
    return [" ".join(found[i : i + length]) for i in range(len(found) - length + 1)]


def distinct(length, budget):
    left, unique, total = budget, set(), 0
    for text in sorted(TEXTS, key=lambda t: hashlib.sha256(t.encode()).hexdigest()):
        taken = words(text)[:left]
        left -= len(taken)
        own = [" ".join(taken[i : i + length]) for i in range(len(taken) - length + 1)]
        unique |= set(own)
        total += len(own)
    return {"length": length, "budget": budget, "used": budget - left, "unique": len(unique), "all": total}


def shingles(text):
    return set(runs(text, min(3, len(words(text)) or 1)))


def pairs(least):
    found = []
    for i, j in itertools.combinations(range(len(TEXTS)), 2):
        a, b = shingles(TEXTS[i]), shingles(TEXTS[j])
        if a and b and len(a & b) / len(a | b) >= least:
            found.append([i, j, len(a & b) / len(a | b)])
    return found


def vendi(texts, buckets):
    counts = []
    for text in texts:
        plain = " " + " ".join(words(unicodedata.normalize("NFKC", text))) + " "
        row = np.zeros(buckets)
        for i in range(len(plain) - 2):
            row[zlib.crc32(plain[i : i + 3].encode()) % buckets] += 1
        if row.any():
            counts.append(row)
    x = np.array(counts)
    n = len(x)
    x = x * (np.log((1 + n) / (1 + (x > 0).sum(axis=0))) + 1)
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    values = np.linalg.eigvalsh(x @ x.T / n)
    return math.exp(-sum(v * math.log(v) for v in values if v > 1e-12))


def main():
    json.dump(
        {
            "texts": TEXTS,
            "distinct": [distinct(n, b) for n in (1, 2, 3) for b in BUDGETS],
            "alike": pairs(0.5),
            "nearly": pairs(0.2),
            "vendi": [
                {"texts": n, "buckets": d, "score": round(vendi(TEXTS[:n], d), 9)}
                for n in (1, 2, 10, 30)
                for d in BUCKETS
            ],
        },
        sys.stdout,
        indent=1,
        ensure_ascii=False,
    )
    print()


main()
