"""Works out how varied thirty texts are, as vectors for the tests of dev.assize.diversity.

    python3 -m venv venv
    venv/bin/pip install numpy==2.4.6
    venv/bin/python diversity.py > ../../src/test/resources/oracle/diversity.json

Written from the papers, with full matrices and without an index: distinct-n of Li and others 2016, Broder's
resemblance on runs of three words, and the Vendi score of Friedman and Dieng 2022, always as the exponential of the
entropy of the eigenvalues of K/n, whatever the number of features. Self-BLEU is worked out reference by reference,
near-duplicates and neighbours by comparing all with all. The same bytes come out at every run.
"""

import collections
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


def canonical(text):
    return " ".join(words(unicodedata.normalize("NFKC", text)))


def rows(texts, buckets):
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
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def score(kernel):
    values = np.linalg.eigvalsh(kernel / len(kernel))
    return math.exp(-sum(v * math.log(v) for v in values if v > 1e-12))


def vendi(texts, buckets):
    x = rows(texts, buckets)
    return score(x @ x.T)


def composite(texts, cells):
    x = rows(texts, 1024)
    kinship = [[1 if a == b else 0.5 if a[0] == b[0] else 0.1 for b in cells] for a in cells]
    return score(x @ x.T * np.array(kinship))


def bleu(text, others):
    own, logs = words(text), 0
    longest = min(4, len(own))
    for n in range(1, longest + 1):
        counts, hits = collections.Counter(runs(text, n)), 0
        for run, count in counts.items():
            hits += min(count, max(runs(other, n).count(run) for other in others))
        logs += math.log((hits or 0.1) / sum(counts.values())) / longest
    nearest = min((len(words(o)) for o in others), key=lambda k: (abs(k - len(own)), k))
    return math.exp(logs + min(0, 1 - nearest / len(own)))


def self_bleu(texts, many):
    scores = [bleu(t, texts[:i] + texts[i + 1 :]) for i, t in enumerate(texts[:many])]
    return sum(scores) / len(scores)


def self_repetition(texts):
    logs = []
    for i, text in enumerate(texts):
        others = [run for j, other in enumerate(texts) if j != i for run in runs(other, 4)]
        logs.append(math.log(1 + sum(others.count(run) for run in runs(text, 4))))
    return sum(logs) / len(logs)


def groups(texts, least):
    pieces = [{t[i : i + 5] for i in range(max(1, len(t) - 4))} for t in texts]
    group = list(range(len(texts)))
    for i, j in itertools.combinations(range(len(texts)), 2):
        if len(pieces[i] & pieces[j]) / len(pieces[i] | pieces[j]) >= least:
            group = [group[i] if g == group[j] else g for g in group]
    return len(set(group))


def neighbours(texts):
    x = rows(texts, 1024)
    cosines = x @ x.T
    np.fill_diagonal(cosines, 0)
    distances = 1 - cosines.max(axis=1)
    return {"median": round(float(np.median(distances)), 9), "close": round(float((distances < 0.05).mean()), 9)}


def coverage(reference, texts):
    x = rows(reference + texts, 1024)
    cosines = x[: len(reference)] @ x[len(reference) :].T
    return round(float((cosines.max(axis=1) >= 0.5).mean()), 9)


def tail(reference, texts):
    counts = collections.Counter(w for t in reference for w in words(t))
    rare = [w for w in counts if counts[w] <= 3]
    said = {w for t in texts for w in words(t)}
    return {"rare": len(rare), "kept": round(sum(w in said for w in rare) / len(rare), 9)}


def measured():
    """Of what is left of the texts when those without words are gone, and some that repeat others."""
    texts = [canonical(t) for t in TEXTS if words(t)]
    texts += [texts[0] + " please", texts[9].replace("small", "smart"), texts[3], texts[3] + " now", "no"]
    cells = [[i % 3, i % 7] for i in range(len(texts))]
    half = len(texts) // 2
    return {
        "texts": texts,
        "cells": cells,
        "selfBleu": [{"many": m, "score": round(self_bleu(texts, m), 9)} for m in (1, 10, len(texts))],
        "selfRepetition": round(self_repetition(texts), 9),
        "compression": round(len("\n".join(texts).encode()) / len(zlib.compress("\n".join(texts).encode())), 9),
        "groups": groups(texts, 0.8),
        "composite": round(composite(texts, cells), 9),
        "neighbours": neighbours(texts),
        "coverage": coverage(texts[:half], texts[half:]),
        "tail": tail(texts[:half], texts[half:]),
    }


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
            "measured": measured(),
        },
        sys.stdout,
        indent=1,
        ensure_ascii=False,
    )
    print()


main()
