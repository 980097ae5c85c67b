package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** How closely a reply is read when somebody asks whether it follows an instruction. */
enum Reading {
  /** As it stands. */
  STRICT {
    @Override
    Verdict judge(TextCheck instruction, String text) {
      return instruction.judge(text);
    }
  },
  /**
   * Also without its first line, its last line or both, where models tend to greet and to part, and
   * each of these without asterisks: followed when one of the eight follows.
   */
  LOOSE {
    @Override
    Verdict judge(TextCheck instruction, String text) {
      for (Map.Entry<String, String> variant : variants(text).entrySet()) {
        if (!White.isBlank(variant.getValue())) {
          Verdict verdict = instruction.judge(variant.getValue());
          if (isPassed(verdict)) {
            return Verdict.passed(variant.getKey() + verdict.rationale().text());
          }
        }
      }
      Verdict strict = instruction.judge(text);
      return strict instanceof Graded
          ? Verdict.failed("read in eight ways: " + strict.rationale().text())
          : strict;
    }
  };

  private static final Option OPTION =
      Option.flag(
          "loose",
          "followed as well without the first line, the last line or both, each with and without"
              + " asterisks");

  /** Reads a text that is not blank. */
  abstract Verdict judge(TextCheck instruction, String text);

  /** A kind that can be read in both ways. */
  static Description of(String name, String summary) {
    return Description.of(name, summary).knows(OPTION);
  }

  static Reading asAskedBy(Arguments arguments) {
    return arguments.has(OPTION.name()) ? LOOSE : STRICT;
  }

  /** The check that an instruction makes, read as the arguments ask for. */
  static Check check(Arguments arguments, Instruction instruction) {
    return of(arguments, instruction);
  }

  /** The same for what may also stay unscored. */
  static Check of(Arguments arguments, TextCheck instruction) {
    Reading reading = asAskedBy(arguments);
    return (TextCheck) text -> reading.judge(instruction, text);
  }

  static boolean isPassed(Verdict verdict) {
    return verdict instanceof Graded graded && graded.grade().equals(new PassFail(true));
  }

  /** What is left, by the words that say what is missing. */
  private static SequencedMap<String, String> variants(String text) {
    int first = text.indexOf('\n');
    int last = text.lastIndexOf('\n');
    SequencedMap<String, String> variants = new LinkedHashMap<>();
    variants.put("", text);
    variants.put("without the first line: ", first < 0 ? "" : White.strip(text.substring(first)));
    variants.put("without the last line: ", last < 0 ? "" : White.strip(text.substring(0, last)));
    variants.put(
        "without the first and the last line: ",
        first == last ? "" : White.strip(text.substring(first, last)));
    SequencedMap<String, String> all = new LinkedHashMap<>(variants);
    variants.forEach(
        (words, left) -> all.put("without asterisks, " + words, left.replace("*", "")));
    return Collections.unmodifiableSequencedMap(all);
  }
}
