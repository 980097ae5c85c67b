package dev.assize.report.html;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of mutators: what each did to the candidate, and how often it did so before. */
final class Adversaries {

  private Adversaries() {}

  static List<List<String>> rows(Entry candidate) {
    Entry sides = candidate.in("adversarial");
    Map<String, Entry> before =
        sides
            .in("baseline")
            .entries("mutators")
            .collect(Collectors.toMap(line -> line.text("mutator"), Function.identity()));
    return sides
        .in("candidate")
        .entries("mutators")
        .map(line -> row(line, before.get(line.text("mutator"))))
        .toList();
  }

  private static List<String> row(Entry line, @Nullable Entry before) {
    return List.of(
        line.text("mutator"),
        line.text("oracle"),
        count(line, "passed"),
        count(line, "failed"),
        count(line, "errored"),
        count(line, "unscored"),
        rate(line.in("performanceDrop")),
        before == null ? "\u2013" : rate(before.in("performanceDrop")),
        rate(line.in("flipped")));
  }

  private static String count(Entry line, String name) {
    return Numbers.count(line.whole(name));
  }

  private static String rate(Entry rate) {
    return rate.has("value")
        ? Numbers.percent(rate.share("value")) + " of " + Numbers.count(rate.whole("n"))
        : "\u2013";
  }
}
