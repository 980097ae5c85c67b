"""Scores pairs of texts with published Python implementations, as vectors for the tests of
dev.assize.check.similarity.

    python3 -m venv venv
    venv/bin/pip install rouge-score==0.1.2 sacrebleu==2.6.0 rapidfuzz==3.14.6 regex==2026.11.15 transformers==4.57.3
    venv/bin/python similarity.py > ../../src/test/resources/oracle/checks/similarity.jsonl

SQuAD's scores come from transformers.data.metrics.squad_metrics, which holds the functions of the official
evaluation script of SQuAD 2.0. No model is loaded. The same bytes come out at every run.
"""

import importlib.metadata
import json
import random

import regex
from rapidfuzz.distance import Levenshtein
from rouge_score import rouge_scorer
from sacrebleu.metrics import BLEU, CHRF
from transformers.data.metrics import squad_metrics

SEED = 20261122

SENTENCES = [
    "You can return the lamp within 30 days of delivery.",
    "The refund of 1,250.50 EUR reaches your account in three to five working days.",
    "Your order W-20114 left our warehouse on 2026-03-03 at 12:30.",
    "No, the fibre line cannot be moved before May; it's booked out.",
    "Please restart the router, wait two minutes, and look at the green light.",
    "\"Odile\" is the name on the contract (not \"Odette\").",
    "An apple a day keeps the doctor away, says the proverb of a gardener.",
    "The the the the the cat sat on the the mat.",
    "Visit https://example.org/help?topic=a&b=c or write to help@example.org!",
    "It costs $49.90 a month -- plus 19% VAT -- i.e. about $59.38.",
    "Wait... what?! That's 3.5-4.0 times as much; isn't it?",
    "A/B tests need n=400 replies each, so 800 in all.",
    "We'll call you back at +49 30 1234567 before 5 p.m.",
    "Roses are red,\nviolets are blue,\nthe invoice is paid,\nand so are you.",
    "1. Open the app\n2. Choose \"Settings\"\n3. Press 'Reset'",
    "Der Vertrag läuft über 24 Monate und endet am 3. März 2027.",
    "Für die Rückgabe genügt es, das Gerät zurückzuschicken; Größe und Farbe sind gleichgültig.",
    "Straße, Fußgänger, Öl und Ähren: alles in GROẞ und klein.",
    "Das kostet 1.250,00 € im Jahr, also rund 104,17 € im Monat.",
    "Leider können wir Ihnen dazu keine Auskunft geben – bitte fragen Sie nach.",
    "Le forfait coûte 12,50 € par mois, sans engagement : c'est déjà ça.",
    "¿Cuánto cuesta? Nada: el envío es gratuito para los niños.",
    "İstanbul'da ILIK bir İĞNE ile ışık, iğne ve IŞIK.",
    "Ο ΣΟΦΟΣ ΑΝΘΡΩΠΟΣ ΜΙΛΑΕΙ ΛΙΓΟ. ΟΔΟΣ 5, ΑΣ",
    "Мы вернём деньги в течение пяти рабочих дней, а не сегодня.",
    "退货请在三十天之内寄回,我们会在五个工作日内退款。",
    "订单号 W-20114 已于2026年3月3日发货。",
    "返品は三十日以内にお願いします。返金は五営業日かかります。",
    "반품은 삼십 일 이내에 가능합니다. 환불은 닷새 걸립니다.",
    "يمكنك إرجاع المصباح خلال ٣٠ يومًا من التسليم.",
    "אפשר להחזיר את המנורה תוך 30 יום.",
    "คุณสามารถคืนสินค้าได้ภายในสามสิบวัน",
    "आप तीस दिनों के भीतर लैंप वापस कर सकते हैं।",
    "Danke 🙂🙂🎉 bis morgen 👩‍👩‍👧‍👦!",
    "🇩🇪 🇫🇷 👍🏽 ❤️ ok",
    "cafe\u0301 re\u0301sume\u0301 a\u0301 na\u0308ive",
    "e\u0301 the\u0301 a\u0308 an\u0302 x",
    "Ｆｕｌｌ ｗｉｄｔｈ １２３ ＡＢＣ，ａｂｃ．",
    "50 K\u212A \u2126 \u00b5 \u2460 \u00bd \u2167 x\u00b2",
    "one\u00a0two\u2003three\u3000four\u2028five\u0085six\u001cseven\u200beight",
    "tab\tand\r\nline\x0bbreaks\x0call  over -\nthe place<skipped>.",
    "&quot;Fish &amp; chips&quot; &lt;b&gt;&amp;amp;&lt;/b&gt;",
    "{\"order\": \"W-20114\", \"items\": [1, 2.5, -3], \"paid\": true}",
    "snake_case kebab-case CamelCase C++ C# .NET v1.2.3-rc4",
    "under_score_a _the_ a_b __an__",
    "``code`` **bold** ~~gone~~ [link](http://example.org) | cell |",
    "-5 - 5 5- 5-6 5.-6 .5 5. ,5 5, 1,2,3 1.2.3",
    "........ !!!! ???? ,,,, ----",
    "ha ha ha ha ha ha ha ha ha ha",
    "a an the A AN THE a.n the-a",
    "The",
    "a",
    "x",
    "7",
    ".",
    " ",
    "",
    "yes",
    "Yes.",
    "\u3000全角　空白\u3000",
    "ﬁne ﬂow ﬀ ĳ ǅ ǆ ß ſ",
    "\u202eright to left\u202c \u200fmark\u200e",
    "«guillemets» „Gänsefüßchen“ “curly” ‘quotes’ it’s",
]


def partners(index, chance):
    """Replies to compare with the sentence: the same, cut, mixed, doubled, and somebody else's."""
    text = SENTENCES[index]
    words = text.split(" ")
    yield text
    kept = [w for w in words if chance.random() < 0.7]
    yield " ".join(kept)
    mixed = words[:]
    chance.shuffle(mixed)
    yield " ".join(mixed)
    other = SENTENCES[chance.randrange(len(SENTENCES))]
    yield other
    half = len(words) // 2
    yield " ".join(words[:half]) + " " + other
    yield chance.choice([text.upper(), text.lower(), text + " " + text, text + ".", text[::-1]])


def pairs():
    chance = random.Random(SEED)
    for index, reference in enumerate(SENTENCES):
        for reply in partners(index, chance):
            yield reply, [reference]
    for _ in range(80):
        references = [chance.choice(SENTENCES) for _ in range(chance.randrange(2, 4))]
        words = " ".join(chance.sample(references, 2)).split(" ")
        first = chance.randrange(len(words))
        reply = " ".join(words[first:] + words[:first // 2])
        yield reply, references


class Unicode:
    """Words of all scripts; where a script puts no space between words, every character is one."""

    ALONE = "[" + "".join(
        r"\p{Script=%s}" % s
        for s in ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]) + "]"
    WORD = regex.compile(
        r"(?V1)[%s&&[\p{L}\p{N}]]\p{M}*|[[\p{L}\p{N}\p{M}]--%s]+" % (ALONE, ALONE))

    def tokenize(self, text):
        return self.WORD.findall(text.lower())


TYPES = ["rouge1", "rouge2", "rougeL"]
ROUGE = rouge_scorer.RougeScorer(TYPES)
ROUGE_UNICODE = rouge_scorer.RougeScorer(TYPES, tokenizer=Unicode())
BLEUS = {
    method: BLEU(smooth_method=method, effective_order=True, tokenize="13a")
    for method in ["exp", "floor", "add-k", "none"]
}
BLEU_SMALL = BLEU(lowercase=True, effective_order=True)
CHRFS = {order: CHRF(word_order=order) for order in [0, 2]}
CHRF_SMALL = CHRF(lowercase=True)


def rouge(scorer, references, reply):
    scores = scorer.score_multi(references, reply)
    return {kind: [float(part) for part in scores[kind]] for kind in TYPES}


def graphemes(text):
    return regex.findall(r"\X", text)


def scores(reply, references):
    first = references[0]
    return {
        "reply": reply,
        "references": references,
        "rouge": rouge(ROUGE, references, reply),
        "rouge_unicode": rouge(ROUGE_UNICODE, references, reply),
        "bleu": {m: b.sentence_score(reply, references).score for m, b in BLEUS.items()},
        "bleu_small": BLEU_SMALL.sentence_score(reply, references).score,
        "chrf": CHRFS[0].sentence_score(reply, references).score,
        "chrf++": CHRFS[2].sentence_score(reply, references).score,
        "chrf_small": CHRF_SMALL.sentence_score(reply, references).score,
        "squad_exact": max(squad_metrics.compute_exact(r, reply) for r in references),
        "squad_f1": float(max(squad_metrics.compute_f1(r, reply) for r in references)),
        "squad_normalised": squad_metrics.normalize_answer(reply),
        "edits": Levenshtein.distance(reply, first),
        "edits_graphemes": Levenshtein.distance(graphemes(reply), graphemes(first)),
    }


def main():
    versions = {
        name: importlib.metadata.version(name)
        for name in ["rouge-score", "sacrebleu", "transformers", "rapidfuzz", "regex"]
    }
    print("# " + json.dumps(versions))
    for reply, references in pairs():
        print(json.dumps(scores(reply, references)))


if __name__ == "__main__":
    main()
