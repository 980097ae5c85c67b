package dev.assize.report.html;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the figures come from: the replies of each side, what they took, and who else looked. */
final class Evidence {

  private Evidence() {}

  static List<Page.Table> sides(Entry candidate) {
    List<Page.Table> sides = new ArrayList<>();
    sides.add(side("Candidate", candidate.in("candidate")));
    Entry against = candidate.in("against");
    if (against.has("baseline")) {
      sides.add(side("Baseline", against.in("baseline")));
    }
    return sides;
  }

  private static Page.Table side(String name, Entry side) {
    List<Page.Fact> facts = new ArrayList<>();
    add(facts, "subject", side.text("run") + ":" + side.text("subject"));
    add(
        facts,
        "version",
        side.text("version")
            + (side.text("versionDeclared").equals("allowed") ? "" : ", version undeclared"));
    add(facts, "cases", Words.counts(side.in("passRate").in("counts")));
    add(facts, "passed", Words.rate(side.in("passRate")));
    if (side.has("weightedPassRate")) {
      add(facts, "passed by weight", Words.weighted(side.in("weightedPassRate")));
    }
    add(facts, "trials per case", Numbers.count(side.whole("trials")));
    add(facts, "replies", Words.sources(side.in("replies")));
    add(facts, "trials without a recording", missing(side.whole("cassetteMisses")));
    add(facts, "models reported", models(side));
    Entry latency = side.in("latency");
    if (latency.has("p95Ms")) {
      add(
          facts,
          "latency",
          "median "
              + Words.seconds(latency.whole("medianMs"))
              + ", p95 "
              + Words.seconds(latency.whole("p95Ms"))
              + ", over "
              + Numbers.count(latency.whole("cases"), "case"));
    }
    add(facts, "subject's use", Words.tokens(side.in("subjectUsage")));
    add(facts, "subject's cost", Words.cost(side.in("subjectCost"), side));
    add(facts, "judges' use", Words.tokens(side.in("judgeUsage")));
    add(facts, "judges' cost", Words.cost(side.in("judgeCost"), side));
    if (side.has("sentinelUsage")) {
      add(facts, "sentinels' use", Words.tokens(side.in("sentinelUsage")));
      add(facts, "sentinels' cost", Words.cost(side.in("sentinelCost"), side));
    }
    Costs.extras(side).forEach(facts::add);
    add(facts, "verification overhead", overhead(side));
    add(facts, "instructions", instructions(side.in("instructions")));
    side.entries("confirmations")
        .forEach(
            each ->
                add(facts, "asked again: " + each.text("case"), Words.counts(each.in("counts"))));
    add(facts, "flaky", flaky(side));
    return new Page.Table(name, facts);
  }

  private static void add(List<Page.Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Page.Fact(name, value));
    }
  }

  private static String missing(long misses) {
    return misses == 0 ? "" : Numbers.count(misses);
  }

  private static String models(Entry side) {
    return side.entries("models")
        .map(
            model ->
                model.text("model")
                    + (model.text("fingerprint").isEmpty() ? "" : " " + model.text("fingerprint"))
                    + " ("
                    + Numbers.count(model.whole("replies"), "reply")
                    + ")")
        .collect(Collectors.joining("; "));
  }

  /** What all judging took, as a multiple of what the replies took; in money where it is known. */
  private static String overhead(Entry side) {
    double own = Words.billed(side.in("subjectUsage"));
    double judging = Words.billed(side.in("judgeUsage")) + Words.billed(side.in("sentinelUsage"));
    boolean isPriced = Words.isPriced(side);
    double price = isPriced ? side.in("subjectCost").share("amount") : 0;
    double spent = side.in("judgeCost").share("amount") + side.in("sentinelCost").share("amount");
    return Stream.of(
            times(judging, own, " times the subject's tokens"),
            times(spent, price, " times its cost" + asBilled(side)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String asBilled(Entry side) {
    return Stream.of("subjectCost", "judgeCost", "sentinelCost")
            .anyMatch(part -> Words.isUnbilled(side.in(part)))
        ? ", as billed"
        : "";
  }

  private static String times(double judging, double own, String what) {
    return own == 0 || judging == 0 ? "" : Numbers.decimal(judging / own, 2) + what;
  }

  private static String instructions(Entry following) {
    return Optional.of(following)
        .filter(found -> found.has("promptStrict"))
        .map(
            found ->
                "prompts followed strictly "
                    + Words.rate(found.in("promptStrict"))
                    + ", loosely "
                    + Words.rate(found.in("promptLoose"))
                    + "; instructions followed strictly "
                    + Words.rate(found.in("instructionStrict"))
                    + ", loosely "
                    + Words.rate(found.in("instructionLoose")))
        .orElse("");
  }

  private static String flaky(Entry side) {
    return side.entries("flaky")
        .map(
            each ->
                each.text("case")
                    + " ("
                    + Numbers.count(each.whole("passed"))
                    + " passed, "
                    + Numbers.count(each.whole("failed"))
                    + " failed)")
        .collect(Collectors.joining(", "));
  }
}
