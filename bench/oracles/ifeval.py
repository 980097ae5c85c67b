#!/usr/bin/env python3
"""Vectors for the instruction families: what the published checker of IFEval says.

    python3 -m venv .venv
    .venv/bin/pip install --no-deps lm-eval==0.4.13
    .venv/bin/pip install nltk==3.10.4 langdetect==1.0.9 immutabledict==4.3.1 packaging
    .venv/bin/python -m nltk.downloader -d .venv/nltk_data punkt_tab
    .venv/bin/python bench/oracles/ifeval.py src/test/resources/oracle/checks

The checker (lm_eval/tasks/ifeval) is run as published; texts and instructions are made here from a
seed. The committed vectors were made with Punkt's English abbreviations, collocations and sentence
starters in full, and with its orthographic contexts of the words in KNOWN: texts in which another
capitalised word stands behind a doubtful stop are left out.
"""

import importlib.util
import json
import pathlib
import random
import sys
import types

import langdetect
import nltk

SEED = 20231107


def published():
    """The checker's modules without the rest of the harness they came with."""
    folder = pathlib.Path(importlib.util.find_spec("lm_eval").submodule_search_locations[0])
    for name in ("lm_eval", "lm_eval.tasks", "lm_eval.tasks.ifeval"):
        module = types.ModuleType(name)
        module.__path__ = [str(folder.joinpath(*name.split(".")[1:]))]
        sys.modules[name] = module
    from lm_eval.tasks.ifeval import instructions_util, utils

    return instructions_util, utils


# Text made of what is hard to part.
KNOWN = set("""
    a accordingly actually add adding also although american among approximately arnold barker
    benson better book boston both but by california call certainly charles city clark computer
    cooke correct could court customer december details doctor especially europe even every
    everybody february final florida follow following france franklin frankly french georgia happy
    harper have he help henry him his how however hutton i ideally if in indeed instead it italian
    james january japan jeff keep likewise lisa little live look make manager many martha mason
    maybe meanwhile miami michael miller monica moore most move much nationally next no nobody
    norman nowhere of oliver on or other our package particularly partly payment personal place
    portland president previous probably question read reading recent refunds remove richard russell
    ryan sales save seattle senate send september show simply since sir so some still stuart sunday
    surely swedish take thanks that the them then there therefore these they things this those
    though thousands through thus traditionally tuesday turn two under unfortunately usually very
    wallace walter washington water watson when whenever where while within would wrong yet you your
""".split())
PLAIN = [
    "Your bill is ready", "The package left our depot", "It costs 49.90 euros", "We ship to 12 countries",
    "That is version 2.4.1", "Payment failed twice", "Nobody answered the call", "Read page 3, please",
    "This is a test of two-way calls", "Call us at +49 30 1234567", "He paid $3,000.50 in cash",
    "Write to help@example.org today", "See https://example.org/a.b?c=d for more",
]
ABBREVIATED = [
    "Dr. Walter signed it", "Mr. Moore and Mrs. Miller agree", "It starts at 5 p.m.", "He lives in the U.S.",
    "The U.S. Senate voted", "We met Prof. Clark on Jan. 5", "Acme Inc. Your supplier is here",
    "Acme Corp. They sell it", "J. Walter called", "J. Franklin wrote to us", "Take vitamin C. It helps",
    "Plan B. Then we wait", "Ask Sen. Barker about it", "Open 9 a.m. to 5 p.m. There is a break",
    "He holds a Ph.D. However he teaches", "St. Charles is near", "It was Jones vs. Miller",
    "Apples, pears, etc. are cheap", "Use a tool, e.g. a saw", "That is, i.e. never", "No. 5 is alive",
    "Fig. 3 shows it", "The U.K. and the U.N. agree", "Smith Jr. They left", "Gov. Watson spoke",
    "Approx. 20 people came", "See Sect. 4 for more", "The co. Your money is in is fine",
]
DOTS = [
    "Well... The end is near", "Wait... what", "So.. it goes", "Hmm . . . No idea", "And then...", "One... Two... Three",
    "He left... Your turn", "A pause ... and on", "To be continued....",
]
QUOTED = [
    'He said "No." Then he left', 'She asked, "Why?" and left', '"Stop!" he cried', '(See below.) Next came rain',
    "It's Henry's", "'Tis the season", "“Really?” They nodded", "«Oui.» He nodded", "He wrote 'yes.' It was wrong",
    "The end.) Maybe", "[Note.] Read on", '"What?!" "Nothing."', "So (he said) it ended?!", "“Fine.”",
]
LISTS = [
    "1. Open the box\n2. Turn it on\n3. Call us", "- one\n- two.\n- three", "* First.\n* Next.", "1) Send it\n2) Wait",
    "a. Add water\nb. Turn", "## Details\n\nText here.", "Step 1. Open it. Step 2. Close it", "I. Water\nII. Fire",
    "| a | b |\n|---|---|\n| 1. | 2. |",
]
GERMAN = [
    "Das kostet ca. 5 Euro", "Am 3. März kommt z.B. Dr. Walter", "Das ist gut, d.h. sehr gut", "Ja! Nein? Doch",
    "Die Firma Müller GmbH & Co. KG liefert", "Größe: 1.250,00 m²", "Bitte warten Sie ggf. bis 17 Uhr",
    "Er sagte: „Nein.“ Dann ging er",
]
ODD = [
    "Great! 🎉 Next", "Yes 👍. Maybe 👎", "wow!!! really???", "no punctuation at all", "3.14", "...", "?!", "A.B.C.", "X",
    "Hi!Bye", "one.two.three", "a . b . c", "日本語です。はい。", "مرحبا. كيف حالك؟", "Line\u2028break. Next", "tab\there. Next",
    "non\u00a0break. Next", "e.g.", "U.S.", "end.-- Next", "Full stop .Next", "x = y; z: w, v.", "naïve café. Next",
    "İstanbul. Next", "１２３．Next", "Ok. Next", "Really?- Next", "w8. Next", "T. Next", "12. Next", "12. next", "T. next",
]
SHOUTED = [
    "DON'T PANIC", "IT'S NASA'S JOB", "WE'VE 3 SIM-CARDS", "CANNOT or can NOT", "GIMME THE U.S. VISA", "I WANNA GO",
    "I am OK", "USE TCP/IP: NOT UDP", "A,B and C:D", "1A 2B", "[SIM] (PUK) {PIN}", "“YES” ‘NO’ THEY’LL", "X--Y—Z",
    "AT&T is #1 @HOME 50%OFF", "ÄÖÜ ẞ É", "Ⅳ ⅳ Ⓐ", "ǅ Ǆ ǆ", "I'M HERE, I'D GO", "'TWAS ME", "MORE'N ONE", "D'YE SEE",
    "F*CK THIS", "C++ AND C#", "R2-D2 IS NOT C-3PO", "E.G. THIS", "(HE'S)", "IT'S.", "WHO'S? HE'S!", "ROCK 'N' ROLL",
]
# Written after the Java tokenizers were finished, and not looked at before the first count.
UNSEEN = [
    "Gen. Russell resigned on Sept. 3", "Col. Mason met Lt. Cooke", "Visit us in Calif. or Ariz. this year", "He earned an M.B.A. Then he quit",
    "Boston, Mass. is old", "The U.S.S.R. fell", "Messrs. Clark & Co. They are brokers", "See pp. 4-6 of vol. II", "Add 2 tbsp. of oil",
    "Bldg. 4, Apt. 12, Fifth Ave. The door is red", "It weighs 3 kg. Your scale is off", "Max. 10 min. per call", "Est. 1999", "vs. Him",
    "The Ltd. That failed", "Dept. of Water", "Mt. Washington is high", "Rev. Wallace preached", "Hon. James Watson", "cf. Miller 2004",
    "He said: 'Go.' “No.” (Yes.) [Ok.] {Hm.}", "Is that so?!? Nobody knows", "Stop!!! Now...", "“What?” she asked. “Nothing.”",
    "'Tell me.' 'No!'", 'The sign says "Open."', "He replied (\"never!\") and left", "Yes.--No.", "Wait—what? Yes.", "Ah... Them again",
    "First,second.Third", "Ver. 1.2.3-beta.4 is out. Read it", "Mail a.b@c.de. Then wait", "www.example.org. The site is down", "Use foo.bar(). It works",
    "`x.y` is set. `z` is not.", "```\na = 1.\nb = 2.\n```\nDone.", "1.) One\n2.) Two", "i. one\nii. two\niii. three", "A. One\nB. Two\nC. Three",
    "- **Price.** It is low.\n- **Term.** One year.", "| Plan | Price |\n| A. | $5. |", "# Title.\n\nText. More text.",
    "Das Treffen ist am 24. Dezember um 18.30 Uhr", "Er heißt Dr. med. Müller", "Usw. usf. Ende", "Sog. „Experten“ irren. Oft!", "Str. 5, 10115 Berlin",
    "M. Dupont est là. Voilà !", "¿Qué tal? ¡Bien!", "¡Hola! Sr. Miller llega", "これはテスト。終わり。", "这是测试。好！", "Привет. Как дела?",
    "I ❤️ it. You?", "🙂. 🙃? 🙂!", "OK 👌🏽! Next", "a\u0301. B", "№ 5. Six", "§ 3. Four", "50%. Half", "$5. Your change", "3 p.m.? Really", "10 a.m.!",
    "NASA'S BUDGET (U.S.) ISN'T SMALL", "WHAT'S UP?", "I'LL SAY: NO", "MR. MOORE'S CAR", "SIM/PUK", "HTTP/2, TLS1.3", "YOU'RE 'IT'", "GOTTA GO", "LEMME SEE",
    "A/B-TEST", "RE: YOUR ORDER", "FAQ #3; SEE B", "X=Y", "THE “END”", "DON’T", "O'NEIL'S", "Y'ALL", "'EM", "50K", "COVID-19", "ПРИВЕТ МИР",
]
POOLS = [PLAIN, ABBREVIATED, DOTS, QUOTED, LISTS, GERMAN, ODD, SHOUTED]
ENDS = [".", ".", ".", "!", "?", "", "...", '."', ".)", "?!", ".”", " ."]
JOINTS = [" ", " ", " ", "\n", "\n\n", "  "]


def is_decided(punkt, text):
    """Whether every capitalised word behind an abbreviation, initial, number or ellipsis is known."""
    for _, context in punkt._match_potential_end_contexts(text):
        tokens = list(punkt._annotate_first_pass(punkt._tokenize_words(context)))
        for token, after in zip(tokens, tokens[1:]):
            doubtful = token.abbr or token.ellipsis or token.is_initial or token.is_number
            if token.period_final and doubtful and after.first_upper:
                if after.type_no_sentperiod not in KNOWN:
                    return False
    return True


def texts(punkt, pools, chance):
    singles = [sentence for pool in pools for sentence in pool]
    made = [s for s in singles + [s + "." for s in singles] if is_decided(punkt, s)]
    while len(made) < 600:
        parts = []
        for _ in range(chance.randint(2, 7)):
            pool = chance.choice(pools)
            parts.append(chance.choice(pool) + chance.choice(ENDS) + chance.choice(JOINTS))
        if is_decided(punkt, "".join(parts)):
            made.append("".join(parts))
    return [text for text in dict.fromkeys(made)]


def measured(util, text):
    capitals = [word for word in nltk.word_tokenize(text) if word.isupper()]
    return {
        "text": text,
        "sentences": util._get_sentence_tokenizer().tokenize(text),
        "words": util.count_words(text),
        "capitals": capitals,
    }


def bits(chance, marks, lines):
    """A reply that has some of the marks that the instruction asks for, and some near misses."""
    reply = chance.choice(["", "", chance.choice(marks)])
    for _ in range(chance.randint(0 if reply else 1, 7)):
        reply += chance.choice(marks) if chance.random() < 0.6 else chance.choice(PLAIN + SHOUTED)
        reply += chance.choice(lines)
    return reply


ANY = [" ", ". ", "\n", "\n\n", ", "]


def families(chance):
    """Check as a golden file has it, instruction, arguments, and marks for replies."""
    number = chance.randint(1, 4)
    relation = chance.choice(["at least", "less than"])
    word = chance.choice(["tariff", "Roaming", "free"])
    other = chance.choice(["fee", "net", "U.S"])
    letter = chance.choice("aeqZ")
    splitter = chance.choice(["Section", "SECTION", "PARAGRAPH"])
    marker = chance.choice(["P.S.", "P.P.S", "Note:"])
    phrase = chance.choice(["Any other questions?", "Peace!", 'That is "all"'])
    prompt = chance.choice(["What is roaming?", "Tell me, please"])
    nth = chance.randint(1, number)
    words = ["tariff", "TARIFFS", "roaming", "fees", "Free", "fee-free", "fee_", "internet", "Net.", "U.S. net", "u.s", "U-S"]
    return [
        (f"keywords-existence: {word} | {other}", "keywords:existence", {"keywords": [word, other.replace(".", r"\.")]}, words, ANY),
        (f"keywords-frequency: {relation} {number} of {word}", "keywords:frequency",
         {"keyword": word, "frequency": number, "relation": relation}, words, ANY),
        (f"forbidden-words: {word} | {other}", "keywords:forbidden_words",
         {"forbidden_words": [word, other.replace(".", r"\.")]}, words, ANY),
        (f"letter-frequency: {relation} {number * 5} of {letter}", "keywords:letter_frequency",
         {"letter": letter, "let_frequency": number * 5, "let_relation": relation}, words + ["İ", "QQ"], ANY),
        (f"number-sentences: {relation} {number}", "length_constraints:number_sentences",
         {"num_sentences": number, "relation": relation}, ["Fine.", "So? ", "Ok! "], [" ", "\n"]),
        (f"number-words: {relation} {number * 7}", "length_constraints:number_words",
         {"num_words": number * 7, "relation": relation}, words + ["हिन्दी", "snake_case", "½"], ANY),
        (f"number-paragraphs: {number}", "length_constraints:number_paragraphs",
         {"num_paragraphs": number}, ["***", "\n***\n", "****", "*** ***", "***\n\n***"], ["", " ", "\n"]),
        (f"nth-paragraph-first-word: {nth} of {number} {word}", "length_constraints:nth_paragraph_first_word",
         {"num_paragraphs": number, "nth_paragraph": nth, "first_word": word},
         [word, word.upper() + ",", f"'{word}' it", f'"{word}"', f"**{word}**", f"{word}s", f"'\"{word}"], ["\n\n", "\n\n", "\n\n\n", " "]),
        (f"number-placeholders: {number}", "detectable_content:number_placeholders",
         {"num_placeholders": number}, ["[name]", "[", "]", "[]", "[a [b] c]", "[two\nlines]"], ANY),
        (f"postscript: {marker}", "detectable_content:postscript",
         {"postscript_marker": marker}, ["P.S. Bye", "p. s. x", "P.P.S x", "p. p. s", "PS: x", "P.S x", "note: x", "P.  S."], ANY),
        (f"number-bullet-lists: {number}", "detectable_format:number_bullet_lists",
         {"num_bullets": number}, ["* a", "- b", "** c", "*", "-", "  * d", "\t- e", "*\n* f", "---", "a * b"], ["\n", "\n\n", " ", "\n \n"]),
        ("constrained-response", "detectable_format:constrained_response", {},
         ["My answer is yes.", "My answer is no.", "my answer is maybe.", "My answer is maybe", "My answer  is no."], ANY),
        (f"number-highlighted-sections: {number}", "detectable_format:number_highlighted_sections",
         {"num_highlights": number}, ["*a*", "**b**", "* *", "****", "***c***", "*two\nlines*", "*", "** **", "a*b"], ANY),
        (f"multiple-sections: {number} of {splitter}", "detectable_format:multiple_sections",
         {"section_spliter": splitter, "num_sections": number},
         [f"{splitter} 1", f"{splitter}2", f"{splitter}  3", f"{splitter.lower()} 4", f"{splitter} X", f"a{splitter}\n٣ b"], ANY),
        ("json-format", "detectable_format:json_format", {},
         ['{"a": 1}', "```json\n", "```", "[1, 2]", "{'a': 1}", "true", "12", "```JSON"], ["", "\n", ""]),
        ("json-format", "detectable_format:json_format", {},
         ['```json\n{"a": [1, 2.5e3, null]}\n```', '{"b": "x"}', "[]", "```\n3\n```"], ["", "\n", "\n  "]),
        ("title", "detectable_format:title", {},
         ["<<Title>>", "<< >>", "<<<>>>", "<<a\nb>>", "<<<x>>>", "<a>", "<<>> <<y>>", "<<"], ANY),
        (f"repeat-prompt: {prompt}", "combination:repeat_prompt", {"prompt_to_repeat": prompt},
         [prompt, prompt.upper(), prompt[:-1], "  " + prompt], ["", " ", "\n"]),
        ("two-responses", "combination:two_responses", {},
         ["******", "*****", "*******", "Yes.", " ****** ", "Yes."], ["", "\n", " "]),
        (f"end-checker: {phrase}", "startend:end_checker", {"end_phrase": phrase},
         [phrase, phrase.upper(), f'"{phrase}"', phrase[:-1], f"**{phrase}**"], ["", " ", "\n"]),
        (f"capital-word-frequency: {relation} {number}", "change_case:capital_word_frequency",
         {"capital_frequency": number, "capital_relation": relation}, SHOUTED, ANY),
        ("no-comma", "punctuation:no_comma", {}, ["a, b", "a b", "，", "،", "1,5"], [" ", "\n"]),
        ("quotation", "startend:quotation", {}, ['"Yes."', '"', "“Yes.”", '"No', '*"Yes"*'], ["", "\n", " "]),
    ]


def verdicts(utils, chance):
    rows = []
    for _ in range(40):
        for check, name, arguments, marks, lines in families(chance):
            reply = bits(chance, marks, lines)
            if chance.random() < 0.25:
                reply = "Sure, here it is:\n" + reply + "\nHope, that helps."
            if not reply.strip():
                continue
            asked = utils.InputExample(0, [name], "", [arguments])
            strict = utils.test_instruction_following_strict(asked, reply)
            loose = utils.test_instruction_following_loose(asked, reply)
            rows.append({"check": check, "reply": reply, "strict": strict.follow_all_instructions,
                         "loose": loose.follow_all_instructions})
    return rows


def languages(utils, chance):
    """Only texts that no detector doubts: which detector decides is not the point here."""
    english = ["the price of your order has changed and we will send you a new bill tomorrow morning",
               "please read the instructions before you switch on the device for the first time"]
    other = ["der preis ihrer bestellung hat sich geändert und wir schicken ihnen morgen eine neue rechnung",
             "veuillez lire attentivement les instructions avant de mettre l'appareil en marche"]
    rows = []
    for text in english + other:
        for shape in (str.upper, str.lower, str.capitalize, lambda t: t.upper() + "\nok"):
            for check, name, arguments in (
                    ("english-capital", "change_case:english_capital", {}),
                    ("english-lowercase", "change_case:english_lowercase", {}),
                    ("response-language: en", "language:response_language", {"language": "en"}),
                    ("response-language: de", "language:response_language", {"language": "de"})):
                reply = shape(text)
                asked = utils.InputExample(0, [name], "", [arguments])
                strict = utils.test_instruction_following_strict(asked, reply)
                loose = utils.test_instruction_following_loose(asked, reply)
                rows.append({"check": check, "reply": reply, "strict": strict.follow_all_instructions,
                             "loose": loose.follow_all_instructions})
    return rows


def write(path, rows):
    lines = [json.dumps(row, ensure_ascii=True) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(path, len(rows))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    langdetect.DetectorFactory.seed = 0
    util, utils = published()
    chance = random.Random(SEED)
    punkt = util._get_sentence_tokenizer()
    write(folder / "ifeval-texts.jsonl", [measured(util, text) for text in texts(punkt, POOLS, chance)])
    unseen = texts(punkt, [UNSEEN], random.Random(SEED + 1))[:400]
    write(folder / "ifeval-unseen.jsonl", [measured(util, text) for text in unseen])
    write(folder / "ifeval-verdicts.jsonl", verdicts(utils, chance))
    write(folder / "ifeval-languages.jsonl", languages(utils, chance))


if __name__ == "__main__":
    main()
