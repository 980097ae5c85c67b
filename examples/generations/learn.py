"""Makes generations.csv: a writer of trigrams that learns from golden queries first, then only from itself.

    python3 learn.py < golden.csv > generations.csv

Generation 0 are the queries. Each later one is as many questions of a writer who has read the one before and nothing
else, and who likes the usual a little (temperature 0.8). The same bytes come out at every run.
"""

import csv
import random
import sys
from collections import Counter, defaultdict

TEMPERATURE = 0.8
GENERATIONS = 4
LONGEST = 60


def learned(texts):
    next_words = defaultdict(Counter)
    for text in texts:
        words = ["", ""] + text.split() + [None]
        for first, second, third in zip(words, words[1:], words[2:]):
            next_words[first, second][third] += 1
    return next_words


def written(next_words, chance):
    words = ["", ""]
    while len(words) < LONGEST:
        choices = next_words[words[-2], words[-1]]
        weights = [count ** (1 / TEMPERATURE) for count in choices.values()]
        word = chance.choices(list(choices), weights)[0]
        if word is None:
            break
        words.append(word)
    return " ".join(words[2:])


def main():
    texts = [row["text"] for row in csv.DictReader(sys.stdin)]
    chance = random.Random(1)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["generation", "text"])
    for generation in range(GENERATIONS):
        out.writerows([generation, text] for text in texts)
        next_words = learned(texts)
        texts = [written(next_words, chance) for _ in texts]


main()
