package dev.assize;

import dev.assize.Integrity.Fault;
import dev.assize.OpenQuestions.Telling;
import dev.assize.base.Numbers;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks for replies that no user would be content with whatever the checks say: one reply to
 * everybody, silence, scraps, one label for all. It may take a SHIP away, and never a HOLD.
 */
final class Behaviour {

  /** With fewer cases coincidence explains it. */
  private static final int LEAST = 20;

  /** Shorter replies are labels, and labels agree. In UTF-16 units. */
  private static final int FREE_TEXT = 40;

  private static final double CONSTANT = 0.50;
  private static final double SILENT = 0.05;
  private static final int FEWEST_SILENT = 5;
  private static final double SCRAPS = 0.20;
  private static final double SCRAP_LENGTH = 0.10;
  private static final double ONE_LABEL = 0.90;
  private static final double MANY_LABELS = 0.75;
  private static final int SLICES = 3;

  private static final String REMEDY =
      "Look at some of them: assize show CASE. Checks that such a reply passes are too weak: assize"
          + " suspects RUN.";

  private final Side baseline;
  private final Side candidate;
  private final List<Said> all = new ArrayList<>();
  private final Map<String, String> before = new HashMap<>();

  /** The candidate's first reply to one case. */
  private record Said(PairedCase pair, String text) {
    boolean isShort() {
      return text.length() < FREE_TEXT;
    }

    String word() {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  }

  Behaviour(Side baseline, Side candidate, Comparison comparison) {
    this.baseline = baseline;
    this.candidate = candidate;
    for (PairedCase pair : comparison.pairs()) {
      Integrity.reply(candidate, pair).ifPresent(text -> all.add(new Said(pair, text)));
    }
  }

  /** The baseline's reply to the same, fetched only where something is odd; empty for none. */
  private String before(Said said) {
    return before.computeIfAbsent(
        said.pair().id(), id -> Integrity.reply(baseline, said.pair()).orElse(""));
  }

  /** What was found, with counts and the categories where it happens. */
  List<Fault> findings() {
    List<Fault> faults = new ArrayList<>();
    constant().or(this::brieflyConstant).ifPresent(faults::add);
    silent().ifPresent(faults::add);
    scraps().ifPresent(faults::add);
    oneLabel().ifPresent(faults::add);
    return faults;
  }

  private Optional<Fault> constant() {
    List<Said> free = those(said -> !said.isShort());
    String most = commonest(free.stream().map(Said::text).toList());
    List<Said> same = those(said -> said.text().equals(most));
    return free.size() < LEAST || same.size() < CONSTANT * free.size()
        ? Optional.empty()
        : fault("says the same to", same, free.size(), ", word for word" + judged(same));
  }

  /** One short reply where words are wanted: {@code I can't help.} to everybody. */
  private Optional<Fault> brieflyConstant() {
    List<Said> brief = those(said -> said.isShort() && !said.text().isBlank());
    String most = commonest(brief.stream().map(Said::word).toList());
    List<Said> same = those(brief, said -> said.word().equals(most));
    if (same.size() < CONSTANT * LEAST) {
      return Optional.empty();
    }
    OpenQuestions questions = OpenQuestions.of(candidate.journal());
    List<Said> open =
        those(said -> questions.isOpenTo(most, said.pair().id(), telling(before(said))));
    List<Said> found = those(open, said -> said.word().equals(most));
    return open.size() < LEAST || found.size() < CONSTANT * open.size()
        ? Optional.empty()
        : fault(
            "says the same few words to",
            found,
            open.size(),
            " that want an answer" + judged(found));
  }

  private static Telling telling(String reply) {
    return reply.length() < FREE_TEXT ? Telling.BRIEFLY : Telling.AT_LENGTH;
  }

  /**
   * Who passes replies that fit no case in particular: {@code , and judge:tone passes 30 of them}.
   * Nobody can leave such replies unjudged: which of them came first would settle what is found.
   */
  private String judged(List<Said> same) {
    Set<String> cases = same.stream().map(said -> said.pair().id()).collect(Collectors.toSet());
    Map<String, Integer> passes = new TreeMap<>();
    candidate
        .journal()
        .trials(candidate.subject().id())
        .filter(trial -> trial.key().trial() == 1 && cases.contains(trial.key().caseId()))
        .flatMap(trial -> trial.findings().stream())
        .filter(Behaviour::isJudgesPass)
        .forEach(finding -> passes.merge(finding.criterion().by(), 1, Integer::sum));
    return passes.entrySet().stream()
            .map(each -> ", and " + each.getKey() + " passes " + Numbers.count(each.getValue()))
            .collect(Collectors.joining())
        + (passes.isEmpty() ? "" : " of them");
  }

  private static boolean isJudgesPass(FindingEntry finding) {
    return !finding.criterion().isDeterministic()
        && finding.verdict() instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail answer
        && answer.passed();
  }

  private Optional<Fault> silent() {
    List<Said> silent = those(said -> said.text().isBlank() && !before(said).isBlank());
    return silent.size() < FEWEST_SILENT || silent.size() < SILENT * all.size()
        ? Optional.empty()
        : fault("says nothing to", silent, all.size(), ", to which the baseline replies");
  }

  private Optional<Fault> scraps() {
    List<Said> small = those(said -> said.isShort() && !said.text().isBlank());
    if (all.size() < LEAST || small.size() < SCRAPS * all.size()) {
      return Optional.empty();
    }
    List<Said> scraps =
        those(small, said -> said.text().length() < SCRAP_LENGTH * before(said).length());
    return scraps.size() < SCRAPS * all.size()
        ? Optional.empty()
        : fault("gives less than a tenth of the baseline's words to", scraps, all.size(), "");
  }

  private Optional<Fault> oneLabel() {
    List<Said> labels = those(said -> said.isShort() && !said.text().isBlank());
    String most = commonest(labels.stream().map(Said::word).toList());
    List<Said> same = those(labels, said -> said.word().equals(most));
    if (labels.size() < LEAST || same.size() < ONE_LABEL * labels.size()) {
      return Optional.empty();
    }
    List<String> usual =
        labels.stream()
            .map(this::before)
            .filter(text -> !text.isBlank() && text.length() < FREE_TEXT)
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .toList();
    long commonest = usual.stream().filter(commonest(usual)::equals).count();
    return usual.size() < LEAST || commonest > MANY_LABELS * usual.size()
        ? Optional.empty()
        : fault(
            "gives one label to",
            same,
            labels.size(),
            "; the baseline's commonest has " + Numbers.count(commonest));
  }

  private List<Said> those(Predicate<Said> which) {
    return those(all, which);
  }

  private static List<Said> those(List<Said> some, Predicate<Said> which) {
    return some.stream().filter(which).toList();
  }

  /** Of several that are equally common, the first by alphabet; empty when there are none. */
  private static String commonest(List<String> texts) {
    Map<String, Long> counts =
        texts.stream().collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private Optional<Fault> fault(String does, List<Said> found, int of, String more) {
    return Optional.of(
        new Fault(
            "The candidate "
                + does
                + " "
                + Numbers.count(found.size())
                + " of "
                + Numbers.count(of, "case")
                + more
                + slices(found)
                + ".",
            REMEDY));
  }

  /** {@code (billing 12 of 15, returns 8 of 20)}, where cases have several categories. */
  private String slices(List<Said> found) {
    Map<String, Integer> cases = new HashMap<>();
    all.forEach(each -> cases.merge(each.pair().facts().category(), 1, Integer::sum));
    Map<String, Integer> hits = new TreeMap<>();
    found.forEach(each -> hits.merge(each.pair().facts().category(), 1, Integer::sum));
    return cases.size() < 2
        ? ""
        : hits.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(SLICES)
            .map(
                slice ->
                    slice.getKey() + " " + slice.getValue() + " of " + cases.get(slice.getKey()))
            .collect(Collectors.joining(", ", " (", hits.size() > SLICES ? ", ...)" : ")"));
  }
}
