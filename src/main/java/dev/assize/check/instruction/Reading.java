package dev.assize.check.instruction;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** How closely a reply is read when somebody asks whether it follows an instruction. */
enum Reading {
  /** As it stands. */
  STRICT {
    @Override
    Verdict judge(Instruction instruction, String text) {
      Finding finding = instruction.in(text);
      return finding.isFollowed() ? Verdict.passed(finding.told()) : Verdict.failed(finding.told());
    }
  },
  /**
   * Also without its first line, its last line or both, where models tend to greet and to part, and
   * each of these without asterisks: followed when one of the eight follows.
   */
  LOOSE {
    @Override
    Verdict judge(Instruction instruction, String text) {
      for (Map.Entry<String, String> variant : variants(text).entrySet()) {
        if (!White.isBlank(variant.getValue())) {
          Finding finding = instruction.in(variant.getValue());
          if (finding.isFollowed()) {
            return Verdict.passed(variant.getKey() + finding.told());
          }
        }
      }
      return Verdict.failed("read in eight ways: " + instruction.in(text).told());
    }
  };

  private static final Option OPTION =
      Option.flag(
          "loose",
          "followed as well without the first line, the last line or both, each with and without"
              + " asterisks");

  /** Reads a text that is not blank. */
  abstract Verdict judge(Instruction instruction, String text);

  /** A kind that can be read in both ways. */
  static Description of(String name, String summary) {
    return Description.of(name, summary).knows(OPTION);
  }

  static Reading asAskedBy(Arguments arguments) {
    return arguments.has(OPTION.name()) ? LOOSE : STRICT;
  }

  /** The check that an instruction makes, read as the arguments ask for. */
  static Check check(Arguments arguments, Instruction instruction) {
    Reading reading = asAskedBy(arguments);
    return (TextCheck) text -> reading.judge(instruction, text);
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
