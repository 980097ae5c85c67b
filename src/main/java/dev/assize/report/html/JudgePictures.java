package dev.assize.report.html;

import dev.assize.report.svg.Figure;
import dev.assize.report.svg.Flips;
import dev.assize.report.svg.JudgeMatrix;
import dev.assize.report.svg.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of the judges themselves, as figures. */
final class JudgePictures {

  private static final String PEOPLE = "people";

  private final Entry agreement;

  /** Criteria by maker: whoever has one is called by the name alone. */
  private final TreeMap<String, List<String>> criteria = new TreeMap<>();

  JudgePictures(Entry candidate) {
    this.agreement = candidate.in("agreement");
    agreement.entries("people").forEach(each -> note(each.text("by"), each));
    agreement.entries("judges").forEach(each -> note(each.text("one"), each));
    agreement.entries("judges").forEach(each -> note(each.text("other"), each));
    agreement.entries("orders").forEach(each -> note(each.text("by"), each));
  }

  private void note(String by, Entry each) {
    List<String> all = criteria.computeIfAbsent(by, name -> new ArrayList<>());
    if (!all.contains(each.text("criterion"))) {
      all.add(each.text("criterion"));
    }
  }

  private String name(String by, Entry each) {
    String plain = by.startsWith("judge:") ? by.substring("judge:".length()) : by;
    return criteria.getOrDefault(by, List.of()).size() > 1
        ? plain + ": " + each.text("criterion")
        : plain;
  }

  /** Agreement with people and with each other; empty where no kappa is known. */
  Optional<Figure> matrix() {
    List<JudgeMatrix.Pair> pairs = new ArrayList<>();
    for (Entry each : agreement.all("people")) {
      pair(PEOPLE, name(each.text("by"), each), each).ifPresent(pairs::add);
    }
    for (Entry each : agreement.all("judges")) {
      pair(name(each.text("one"), each), name(each.text("other"), each), each)
          .ifPresent(pairs::add);
    }
    List<String> names =
        pairs.stream()
            .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
            .distinct()
            .sorted(
                Comparator.comparing((String name) -> !name.equals(PEOPLE))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(JudgeMatrix.of(names, pairs, "Cohen's kappa"));
  }

  private static Optional<JudgeMatrix.Pair> pair(String one, String other, Entry each) {
    return each.number("kappa").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JudgeMatrix.Pair(
                one, other, span(each.share("kappa"), each), (int) each.whole("n")));
  }

  private static Span span(double value, Entry each) {
    return each.interval("interval")
        .map(range -> new Span(value, range.lo(), range.hi()))
        .orElseGet(() -> Span.exactly(value));
  }

  /** How often the order turned a judge of pairs; empty where none was asked in both. */
  Optional<Figure> flips() {
    List<Flips.Judge> judges =
        agreement
            .entries("orders")
            .map(
                each ->
                    new Flips.Judge(
                        name(each.text("by"), each),
                        span(each.share("share"), each),
                        new Flips.Counts(
                            (int) each.whole("pairs"),
                            (int) each.whole("first"),
                            (int) each.whole("second"))))
            .toList();
    return judges.isEmpty() ? Optional.empty() : Optional.of(Flips.of(judges));
  }
}
