package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** How closely a reply is read when somebody asks whether it follows an instruction. */
enum Reading {
  /** As it stands. */
  STRICT {
    @Override
    Verdict settle(Verdict strict, Optional<Verdict> loose) {
      return strict instanceof Graded
          ? (loose.isPresent() ? Adherence.LOOSE : Adherence.NEITHER).of(strict)
          : strict;
    }
  },
  /**
   * Also without its first line, its last line or both, where models tend to greet and to part, and
   * each of these without asterisks: followed when one of the eight follows.
   */
  LOOSE {
    @Override
    Verdict settle(Verdict strict, Optional<Verdict> loose) {
      return loose
          .map(Adherence.LOOSE::of)
          .orElseGet(
              () ->
                  strict instanceof Graded
                      ? Adherence.NEITHER.of(
                          Verdict.failed("read in eight ways: " + strict.rationale().text()))
                      : strict);
    }
  };

  private static final Option OPTION =
      Option.flag(
          Instructions.LOOSE,
          "followed as well without the first line, the last line or both, each with and without"
              + " asterisks");

  /**
   * Reads a text that is not blank. However closely it is read, the verdict's label says how far it
   * follows, so that both scores of a run are sums over its verdicts.
   */
  Verdict judge(TextCheck instruction, String text) {
    Verdict strict = instruction.judge(text);
    return isPassed(strict)
        ? Adherence.STRICT.of(strict)
        : settle(strict, loosely(instruction, text));
  }

  /** What a reply gets that does not follow as it stands. */
  abstract Verdict settle(Verdict strict, Optional<Verdict> loose);

  private static Optional<Verdict> loosely(TextCheck instruction, String text) {
    Set<String> tried = new HashSet<>(Set.of(text));
    for (Map.Entry<String, String> variant : variants(text).entrySet()) {
      if (!White.isBlank(variant.getValue()) && tried.add(variant.getValue())) {
        Verdict verdict = instruction.judge(variant.getValue());
        if (isPassed(verdict)) {
          return Optional.of(Verdict.passed(variant.getKey() + verdict.rationale().text()));
        }
      }
    }
    return Optional.empty();
  }

  /** A kind that can be read in both ways. */
  static Description of(String name, String summary) {
    return Description.of(name, summary).knows(OPTION);
  }

  static Reading asAskedBy(Arguments arguments) {
    return arguments.has(OPTION.name()) ? LOOSE : STRICT;
  }

  /**
   * Says what every text is like that follows as it stands; read loosely, a reply need not be so.
   */
  static void follows(Arguments arguments, Demand demand) {
    if (asAskedBy(arguments) == STRICT) {
      arguments.passesOnlyOn(demand);
    }
  }

  /** The same where every text that does not follow is not so. */
  static void followsExactly(Arguments arguments, Demand demand) {
    if (asAskedBy(arguments) == STRICT) {
      arguments.passesOn(demand);
    }
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
