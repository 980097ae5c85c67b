package dev.assize.imports;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.imports.ForeignPair.About;
import dev.assize.imports.ForeignPair.Order;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What somebody else said of pairs of imported replies, as rows {@code case, a, b} with {@code
 * winner} or {@code score}, and optionally {@code order, by, criterion, trial, sample, rationale,
 * raw}.
 */
public final class ForeignPairs {

  private final List<ForeignFile> files;
  private final Map<String, GoldenCase> golden = new TreeMap<>();

  /** Of these files; nothing is read yet. */
  public ForeignPairs(List<Path> files, GoldenSet golden) {
    this.files = files.stream().map(ForeignFile::new).toList();
    golden.cases().forEach(each -> this.golden.put(each.id(), each));
  }

  /**
   * Reads all rows; every fault of every row goes to the problems, and faulty rows are left out.
   *
   * @param mayExist whether an id that is not among the cases may be one whose row is faulty
   * @param survey of the replies that rows may be about
   */
  public ForeignPreferences read(Predicate<String> mayExist, Survey survey, Problems problems) {
    KnownCases cases = new KnownCases(golden.keySet(), mayExist);
    KnownReplies replies = KnownReplies.of(survey, !problems.hasErrors());
    Map<About, Map<Order, ForeignPair>> said = new LinkedHashMap<>();
    for (ForeignFile file : files) {
      file.forEachRow(
          ForeignColumns.PAIRS,
          problems,
          row ->
              new PairRowReader(row)
                  .read(cases, replies)
                  .ifPresent(pair -> add(pair, said, problems)));
    }
    return new ForeignPreferences(golden, List.copyOf(said.values()));
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
}
