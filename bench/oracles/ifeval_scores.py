#!/usr/bin/env python3
"""Vectors for the four scores of IFEval: what the published aggregation makes of a run.

Set up as ifeval.py says, Punkt aside; then

    .venv/bin/python bench/oracles/ifeval_scores.py src/test/resources/oracle/checks

Each row is a prompt with one to four instructions, a reply, and what the published checker
(lm_eval/tasks/ifeval/utils.py, process_results) says of it; the last row is the mean of the prompts and
agg_inst_level_acc of the instructions, as ifeval.yaml names them.
"""

import json
import pathlib
import random
import sys

import ifeval

PUNKT = ("number-sentences", "capital-word-frequency")


def rows(utils, chance):
    known = [each for each in ifeval.families(chance) if each[0].split(":")[0] not in PUNKT]
    for key in range(60):
        asked = chance.sample(known, chance.randint(1, 4))
        reply = "".join(ifeval.bits(chance, marks, lines) + "\n" for _, _, _, marks, lines in asked).strip()
        if chance.random() < 0.4:
            reply = "Sure, here it is:\n" + reply + "\nHope, that helps."
        if key % 20 == 19:
            reply = " \n"
        doc = {"key": key, "prompt": "", "instruction_id_list": [each[1] for each in asked],
               "kwargs": [each[2] for each in asked]}
        yield {"checks": [each[0] for each in asked], "reply": reply, **utils.process_results(doc, [reply])}


def main():
    _, utils = ifeval.published()
    prompts = list(rows(utils, random.Random(ifeval.SEED + 2)))
    scores = {}
    for name in ("prompt_level_strict_acc", "prompt_level_loose_acc"):
        scores[name] = sum(row[name] for row in prompts) / len(prompts)
    for name in ("inst_level_strict_acc", "inst_level_loose_acc"):
        scores[name] = utils.agg_inst_level_acc([row[name] for row in prompts])
    ifeval.write(pathlib.Path(sys.argv[1]) / "ifeval-scores.jsonl", prompts + [scores])
    print(scores)


if __name__ == "__main__":
    main()
