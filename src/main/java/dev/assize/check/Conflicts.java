package dev.assize.check;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.GoldenCase;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds checks of one case that no reply can pass together, that say a thing twice, or that the
 * case's own reference fails. It tries replies out instead of reasoning about kinds: the few that
 * {@code equals} or {@code one-of} leave, and the least that a fact or {@code contains} asks for.
 */
final class Conflicts {

  /** Of these, and of the negated below, each fails on every longer text, too. */
  private static final Set<String> UPPER = Set.of("contains-none", "max-words", "max-chars");

  private static final Set<String> UPPER_NEGATED = Set.of("contains", "contains-any");

  private final GoldenCase golden;
  private final Problems problems;
  private final List<Demand> demands = new ArrayList<>();

  /** A check that decides, and what it says of a text; empty when it looks at more than text. */
  private record Demand(CheckSpec spec, Optional<TextCheck> check) {

    boolean fails(String text) {
      return check
          .map(c -> c.judge(text))
          .filter(
              verdict ->
                  verdict instanceof Verdict.Graded graded
                      && graded.grade() instanceof Grade.PassFail it
                      && !it.passed())
          .isPresent();
    }

    /** Without what only says how it counts. */
    Map<String, String> options() {
      Map<String, String> options = new TreeMap<>(spec.options());
      options.keySet().removeAll(GivenOptions.commonNames());
      return options;
    }

    List<Object> question() {
      return List.of(spec.name(), spec.value(), options());
    }
  }

  Conflicts(GoldenCase golden, Problems problems) {
    this.golden = golden;
    this.problems = problems;
  }

  /** Takes in a check as it was made, without the rule for empty replies. */
  void add(CheckSpec spec, NamedCheck made) {
    if (!spec.options().containsKey("advisory")) {
      Optional<TextCheck> check =
          made.examination() instanceof TextCheck text ? Optional.of(text) : Optional.empty();
      demands.add(new Demand(spec, check));
    }
  }

  void tell() {
    sameQuestions();
    bounds();
    for (Demand demand : demands) {
      among(choices(demand), demand, demands);
      List<Demand> upper = demands.stream().filter(Conflicts::isUpper).toList();
      leasts(demand).forEach(text -> among(List.of(text), demand, upper));
      facts(demand).forEach(forms -> among(forms, demand, forbidding()));
    }
    reference();
  }

  private void sameQuestions() {
    Map<List<Object>, Demand> asked = new HashMap<>();
    for (Demand demand : demands) {
      Demand first = asked.putIfAbsent(demand.question(), demand);
      if (first != null && first.spec().negated() != demand.spec().negated()) {
        contradiction(first, demand, "one is the other turned round");
      } else if (first != null) {
        problems.warning(
            "check.twice",
            golden.place(),
            "\"" + demand.spec().text() + "\" stands twice",
            "",
            "Remove one, or give the first a weight.");
      }
    }
  }

  private void bounds() {
    for (Demand low : demands) {
      for (Demand high : demands) {
        boolean isPair =
            low.spec().name().startsWith("min-")
                && high.spec().name().equals("max-" + low.spec().name().substring("min-".length()))
                && !low.spec().negated()
                && !high.spec().negated();
        if (isPair && count(low) > count(high)) {
          contradiction(low, high, count(low) + " is more than " + count(high));
        }
      }
    }
  }

  private static int count(Demand bound) {
    String text = bound.spec().value().strip();
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The only replies that pass, white space aside; none when they cannot be listed. */
  private static List<String> choices(Demand demand) {
    CheckSpec spec = demand.spec();
    if (spec.negated() || !demand.options().isEmpty() || spec.value().isBlank()) {
      return List.of();
    }
    return switch (spec.name()) {
      case "equals" -> List.of(spec.literal());
      case "one-of" -> spec.alternatives();
      default -> List.of();
    };
  }

  /** Texts each of which stands in every reply that passes. */
  private static List<String> leasts(Demand demand) {
    CheckSpec spec = demand.spec();
    if (spec.negated() || !demand.options().isEmpty()) {
      return List.of();
    }
    return switch (spec.name()) {
      case "contains" -> List.of(spec.literal());
      case "contains-all" -> spec.alternatives();
      default -> List.of();
    };
  }

  /** Of each fact the forms one of which stands in every reply that passes. */
  private static List<List<String>> facts(Demand demand) {
    return demand.spec().name().equals("facts") && !demand.spec().negated()
        ? FactList.read(demand.spec().value())
        : List.of();
  }

  private List<Demand> forbidding() {
    return demands.stream()
        .filter(d -> d.spec().name().equals("no-facts") && !d.spec().negated())
        .toList();
  }

  private static boolean isUpper(Demand demand) {
    Set<String> names = demand.spec().negated() ? UPPER_NEGATED : UPPER;
    return names.contains(demand.spec().name());
  }

  /** Tells each of the others that fails on all of the texts one of which must be there. */
  private void among(List<String> texts, Demand demand, List<Demand> others) {
    for (Demand other : others) {
      if (!other.equals(demand) && !texts.isEmpty() && texts.stream().allMatch(other::fails)) {
        contradiction(demand, other, "\"" + texts.getFirst() + "\" fails the second");
      }
    }
  }

  private void contradiction(Demand one, Demand other, String why) {
    problems.error(
        "check.contradiction",
        golden.place(),
        "\"" + shown(one) + "\" and \"" + shown(other) + "\" can never both pass: " + why,
        "checks that some reply passes together",
        "Remove or mend one of the two.");
  }

  private static String shown(Demand demand) {
    CheckSpec spec = demand.spec();
    return spec.text().equals(spec.name()) && !spec.value().isEmpty()
        ? spec.name() + ": " + spec.value()
        : spec.text();
  }

  private void reference() {
    String reference = golden.expectation().reference();
    if (!reference.isBlank()) {
      demands.stream()
          .filter(demand -> demand.fails(reference))
          .forEach(
              demand ->
                  problems.warning(
                      "check.reference-fails",
                      golden.place(),
                      "the reference itself fails \"" + shown(demand) + "\"",
                      "a reference that is a good reply",
                      "Mend the check or the reference."));
    }
  }
}
