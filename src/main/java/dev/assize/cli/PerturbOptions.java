package dev.assize.cli;

import dev.assize.PerturbRequest;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which perturbations: tier, seed, families and mutators. */
final class PerturbOptions {

  @Option(
      names = "--tier",
      paramLabel = "N",
      description =
          "How many cases, usually 200, 1000 or 10000: a smaller tier is the beginning of a larger"
              + " one (default: 10000, or as many as can be made).",
      defaultValue = "")
  private String tier = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where all draws begin (default: the seed in assize.yaml).",
      defaultValue = "")
  private String seed = "";

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description =
          "Only this family, repeatable: surface, encoding, social, leakage, output, retrieval,"
              + " misinformation, extreme.")
  private List<String> families = new ArrayList<>();

  @Option(
      names = "--mutator",
      paramLabel = "ID",
      description =
          "Only this mutator, repeatable, like S03; `assize adversarial stats` lists them.")
  private List<String> mutators = new ArrayList<>();

  /** The request; faults of the options are told all at once. */
  PerturbRequest request() {
    Problems problems = new Problems();
    OptionalInt size =
        tier.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of((int) whole("--tier", tier, 1, 1_000_000, problems));
    OptionalLong from =
        seed.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(whole("--seed", seed, 0, Long.MAX_VALUE, problems));
    Set<String> wanted = new TreeSet<>(families);
    List<String> ids = Repertoire.all().stream().map(Mutator::trait).map(t -> t.id()).toList();
    families.forEach(name -> known("--family", "family", name, Family.words(), problems));
    mutators.forEach(id -> known("--mutator", "mutator", upper(id), ids, problems));
    problems.orThrow();
    return new PerturbRequest(
        size,
        from,
        wanted.stream().flatMap(name -> Family.of(name).stream()).toList(),
        mutators.stream().map(PerturbOptions::upper).toList());
  }

  /** Whether none of them was typed. */
  boolean isUsual() {
    return tier.isEmpty() && seed.isEmpty() && families.isEmpty() && mutators.isEmpty();
  }

  private static String upper(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  private static long whole(String option, String typed, long least, long most, Problems problems) {
    try {
      long value = Long.parseLong(typed);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    problems.error(
        "adversarial.malformed-option",
        Place.of(option),
        "\"" + typed + "\"",
        "a whole number from " + least + " to " + most,
        "");
    return least;
  }

  private static void known(
      String option, String kind, String name, List<String> names, Problems problems) {
    if (!names.contains(name)) {
      problems.error(
          "adversarial.unknown-" + kind,
          Place.of(option),
          "\"" + name + "\"",
          "one of " + String.join(", ", names),
          Suggestion.near(name, names).map(near -> "Did you mean \"" + near + "\"?").orElse(""));
    }
  }
}
