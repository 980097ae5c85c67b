package dev.assize.imports;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.imports.ForeignPair.About;
import dev.assize.imports.ForeignPair.Order;
import dev.assize.imports.ForeignPair.Said;
import dev.assize.judge.pair.BothSheets;
import dev.assize.judge.pair.PairLabels;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What somebody else said of pairs of imported replies, as rows {@code case, a, b} with {@code
 * winner} or {@code score}, and optionally {@code order, by, criterion, trial, sample, rationale,
 * raw}. Two rows that show one pair in both orders make one verdict; where they name different
 * winners it is a tie.
 */
public final class ForeignPairs {

  private final List<ForeignFile> files;
  private final Map<String, GoldenCase> golden = new TreeMap<>();

  /**
   * @param separator of CSV cells
   */
  public ForeignPairs(List<Path> files, char separator, GoldenSet golden) {
    this.files = files.stream().map(file -> new ForeignFile(file, separator)).toList();
    golden.cases().forEach(each -> this.golden.put(each.id(), each));
  }

  /**
   * All findings, in the order of the rows that begin them; every fault of every row goes to the
   * problems.
   *
   * @param mayExist whether an id that is not among the cases may be one whose row is faulty
   * @param isThere whether a trial has a reply, so that a row may be about it
   */
  public List<Finding> read(
      Predicate<String> mayExist, Predicate<Survey.Answered> isThere, Problems problems) {
    Map<About, Map<Order, ForeignPair>> said = new LinkedHashMap<>();
    for (ForeignFile file : files) {
      file.forEachRow(
          problems,
          row ->
              ForeignPair.read(row)
                  .filter(pair -> !isFaultyElsewhere(pair, mayExist))
                  .filter(pair -> isKnown(pair, isThere, problems))
                  .ifPresent(pair -> add(pair, said, problems)));
    }
    return said.values().stream().map(this::finding).toList();
  }

  /** Over all findings, whatever the order of the rows. */
  public static Digest digest(List<Finding> findings) {
    return Digest.of(
        String.join(
            "\n", findings.stream().map(f -> Digest.of(f.toString()).hex()).sorted().toList()));
  }

  private boolean isFaultyElsewhere(ForeignPair pair, Predicate<String> mayExist) {
    String id = pair.about().caseId();
    return !golden.containsKey(id) && mayExist.test(id);
  }

  private boolean isKnown(ForeignPair pair, Predicate<Survey.Answered> isThere, Problems problems) {
    About about = pair.about();
    if (!golden.containsKey(about.caseId())) {
      problems.error(
          "import.unknown-case",
          pair.place(),
          "no case \"" + about.caseId() + "\"",
          "an id of a golden case",
          Suggestion.near(about.caseId(), golden.keySet())
              .map(id -> "Did you mean \"" + id + "\"?")
              .orElse(""));
      return false;
    }
    boolean known = true;
    for (String subject : List.of(about.one(), about.other())) {
      if (!isThere.test(new Survey.Answered(subject, about.caseId(), about.trial()))) {
        problems.error(
            "import.pair-without-reply",
            pair.place(),
            "no reply of \""
                + subject
                + "\" to case \""
                + about.caseId()
                + "\" in trial "
                + about.trial(),
            "a row with that reply among the responses",
            "");
        known = false;
      }
    }
    return known;
  }

  private static void add(
      ForeignPair pair, Map<About, Map<Order, ForeignPair>> said, Problems problems) {
    ForeignPair same = said.containsKey(pair.about().turned()) ? pair.turned() : pair;
    Map<Order, ForeignPair> orders = said.computeIfAbsent(same.about(), a -> new TreeMap<>());
    boolean isMixed =
        !orders.isEmpty() && (same.order() == Order.UNKNOWN || orders.containsKey(Order.UNKNOWN));
    ForeignPair first =
        isMixed ? orders.values().iterator().next() : orders.putIfAbsent(same.order(), same);
    if (first != null) {
      problems.error(
          "import.duplicate-pair",
          pair.place(),
          "the same two replies"
              + (isMixed ? "" : " in the same order")
              + " were first compared in "
              + first.place(),
          "one row for each order",
          "Say order: ab or ba, and number repeated verdicts with \"sample\" from 0.");
    }
  }

  private Finding finding(Map<Order, ForeignPair> orders) {
    List<ForeignPair> said = new ArrayList<>(orders.values());
    About about = said.getFirst().about();
    return new Finding(
        List.of(key(about, about.one()), key(about, about.other())),
        about.criterion(),
        about.sample(),
        said.size() == 2 ? both(said.getFirst(), said.getLast()) : single(said.getFirst()),
        raw(said),
        List.of());
  }

  private ReplyKey key(About about, String subject) {
    GoldenCase asked = Objects.requireNonNull(golden.get(about.caseId()));
    return new ReplyKey(subject, asked.id(), asked.inputDigest(), about.trial());
  }

  private static Verdict single(ForeignPair pair) {
    return switch (pair.said()) {
      case Said.Unread unread -> unread.verdict();
      case Said.Value value ->
          preferred(value.value(), new Rationale(pair.why(), PairLabels.ONE_ORDER));
    };
  }

  private static Verdict both(ForeignPair straight, ForeignPair crossed) {
    return switch (straight.said()) {
      case Said.Unread unread -> unread.verdict();
      case Said.Value first ->
          switch (crossed.said()) {
            case Said.Unread unread -> unread.verdict();
            case Said.Value second ->
                both(
                    first.value(),
                    second.value(),
                    String.join(" / ", straight.why(), crossed.why()));
          };
    };
  }

  private static Preferred both(double straight, double crossed, String why) {
    boolean agree = Math.signum(straight) == Math.signum(crossed);
    return preferred(
        agree ? (straight + crossed) / 2 : 0,
        new Rationale(why.equals(" / ") ? "" : why, agree ? "" : PairLabels.INCONSISTENT));
  }

  private static Preferred preferred(double value, Rationale why) {
    return value == 0
        ? new Preferred(Choice.TIE, why)
        : new Preferred(value > 0 ? Choice.FIRST : Choice.SECOND, Math.abs(value), why);
  }

  private static String raw(List<ForeignPair> said) {
    boolean isThere = said.stream().anyMatch(pair -> !pair.raw().isEmpty());
    return said.size() == 2 && isThere
        ? new BothSheets(said.getFirst().raw(), said.getLast().raw()).text()
        : said.getFirst().raw();
  }
}
