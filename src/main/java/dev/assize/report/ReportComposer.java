package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.cases.Split;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.CategoryLine;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.regression.PassRate;
import dev.assize.regression.Rules;
import dev.assize.run.Manifest;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.score.ScoredRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the report out of scores and decisions: the same evidence, the same report. */
public final class ReportComposer {

  private static final double UNMEASURED = 2;

  private final CaseTexts texts;
  private final Rules rules;
  private final Seed seed;
  private final Split split;
  private final Earlier earlier;

  /**
   * A composer that fetches the texts of the shown cases.
   *
   * @param rules whose level every interval of the report has
   * @param seed of the sample of steady cases
   * @param split which cases are only counted
   * @param earlier knows what came before
   */
  public ReportComposer(CaseTexts texts, Rules rules, Seed seed, Split split, Earlier earlier) {
    this.texts = texts;
    this.rules = rules;
    this.seed = seed;
    this.split = split;
    this.earlier = earlier;
  }

  /** The report on all candidates of a run. */
  public ReportView compose(Heading heading, Manifest manifest, List<Judged> candidates) {
    int share = Math.max(1, candidates.size());
    List<CandidateView> views =
        candidates.stream()
            .map(candidate -> view(candidate, Room.sharedBy(share, manifest.cases())))
            .map(candidate -> isPart(manifest) ? candidate.knowing(selection(manifest)) : candidate)
            .toList();
    SortedMap<String, Place> places = new TreeMap<>();
    views.forEach(view -> places.putAll(Mentions.places(view, texts)));
    return new ReportView(heading, views, manifest, places, JsonObject.EMPTY);
  }

  private static boolean isPart(Manifest manifest) {
    return manifest.coverage() == Manifest.Coverage.SELECTED;
  }

  private static String selection(Manifest manifest) {
    return "only a selection of "
        + Numbers.count(manifest.cases(), "case")
        + " was asked: nothing is decided about the rest of the golden set";
  }

  private CandidateView view(Judged judged, Room room) {
    return switch (judged) {
      case Judged.Compared compared ->
          withPast(compared(compared, room), compared.comparison().candidate());
      case Judged.Alone alone -> withPast(alone(alone, room), alone.candidate());
    };
  }

  private CandidateView withPast(CandidateView view, ScoredRun candidate) {
    Set<String> cases =
        view.shown().stream().map(each -> each.row().id()).collect(Collectors.toSet());
    return view.with(earlier.of(candidate, cases));
  }

  private CandidateView compared(Judged.Compared judged, Room room) {
    Comparison comparison = judged.comparison();
    Seal seal = Seal.of(split, comparison.baseline(), comparison.candidate());
    Map<String, CaseMarks> marksBefore = texts.marks(comparison.baseline());
    Map<String, CaseMarks> marksAfter = texts.marks(comparison.candidate());
    SideView before =
        SideView.of(comparison.baseline(), judged.baseline(), marksBefore, rules.level());
    SideView after =
        SideView.of(comparison.candidate(), judged.candidate(), marksAfter, rules.level());
    Against.Baseline against =
        new Against.Baseline(
            seal.over(before),
            Difference.of(comparison.values(), comparison.table(), rules.level()),
            Against.Filled.of(comparison.atWorst(), rules.level()),
            Against.Filled.of(comparison.atBest(), rules.level()),
            Detectable.of(comparison.values(), rules.level()),
            comparison.transitions(),
            seal.over(comparison.changes()),
            judged.beside());
    List<CaseRow> index =
        open(new Index(marksBefore, marksAfter, questions(comparison)).of(comparison), seal);
    Picks picks = Picks.of(index, seed);
    Exhibition exhibition =
        new Exhibition(texts, List.of(comparison.baseline()), comparison.candidate(), room);
    List<ShownCase> shown = exhibition.show(picks);
    return new CandidateView(
        seal.over(judged.decision()),
        rules,
        seal.over(after),
        against,
        categories(comparison),
        new Parting(seal, rules.level()).of(comparison),
        new AdversityView(
            AdversityReader.of(comparison.candidate(), marksAfter, rules.level(), seal),
            AdversityReader.of(comparison.baseline(), marksBefore, rules.level(), seal),
            AdverseChange.of(comparison, marksAfter, rules.level(), seal)),
        judged.judges(),
        judged.agreement(),
        Stream.concat(
                judged.beside().human().notes().stream(),
                EvidenceNotes.of(comparison, judged.beside(), before, after).stream())
            .map(seal::over)
            .toList(),
        index,
        shown,
        picks.leftOut(shown),
        Past.NONE);
  }

  private CandidateView alone(Judged.Alone judged, Room room) {
    ScoredRun candidate = judged.candidate();
    Map<String, CaseMarks> marks = texts.marks(candidate);
    SideView side = SideView.of(candidate, judged.facts(), marks, rules.level());
    Seal seal = Seal.of(split, candidate);
    List<CaseRow> index =
        open(new Index(Map.of(), marks, texts.questions(candidate)).of(candidate), seal);
    Picks picks = Picks.of(index, seed);
    List<ShownCase> shown = new Exhibition(texts, List.of(), candidate, room).show(picks);
    return new CandidateView(
        seal.over(judged.decision()),
        rules,
        seal.over(side),
        new Against.Nothing(judged.why()),
        categories(candidate),
        new Parting(seal, rules.level()).of(candidate),
        new AdversityView(
            AdversityReader.of(candidate, marks, rules.level(), seal),
            Optional.empty(),
            Optional.empty()),
        judged.judges(),
        judged.agreement(),
        seal.over(EvidenceNotes.of(side)),
        index,
        shown,
        picks.leftOut(shown),
        Past.NONE);
  }

  /** The baseline's only where the candidate was not asked all of them. */
  private Map<String, String> questions(Comparison comparison) {
    Map<String, String> questions = texts.questions(comparison.candidate());
    if (comparison.changes().removed().isEmpty()) {
      return questions;
    }
    Map<String, String> all = new HashMap<>(texts.questions(comparison.baseline()));
    all.putAll(questions);
    return all;
  }

  private static List<CaseRow> open(List<CaseRow> index, Seal seal) {
    return index.stream().filter(row -> !seal.holds(row.id())).toList();
  }

  private List<CategoryView> categories(Comparison comparison) {
    List<CategoryLine> lines = comparison.categories();
    List<SliceChange> changes = SliceChange.of(lines, rules.level());
    return IntStream.range(0, lines.size())
        .mapToObj(i -> category(comparison, lines.get(i), changes.get(i)))
        .sorted(Comparator.comparingDouble(ReportComposer::worth))
        .toList();
  }

  private CategoryView category(Comparison comparison, CategoryLine line, SliceChange change) {
    List<PairedCase> pairs =
        comparison.pairs().stream()
            .filter(pair -> pair.facts().category().equals(line.category()))
            .toList();
    return new CategoryView(
        line.category(),
        PassRate.of(pairs.stream().map(PairedCase::baseline).toList(), rules.level()),
        PassRate.of(pairs.stream().map(PairedCase::candidate).toList(), rules.level()),
        Difference.of(line.values(), line.table(), rules.level()),
        change);
  }

  private List<CategoryView> categories(ScoredRun candidate) {
    Map<String, List<CaseScore>> groups =
        candidate.cases().stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.facts().category(), TreeMap::new, Collectors.toList()));
    Metric none = new Metric("pass rate", Counts.NONE, rules.level());
    return groups.entrySet().stream()
        .map(
            group ->
                new CategoryView(
                    group.getKey(),
                    none,
                    PassRate.of(group.getValue(), rules.level()),
                    new Difference.Unmeasured("no baseline"),
                    new SliceChange.Untested()))
        .sorted(Comparator.comparingDouble(view -> view.candidate().value().orElse(UNMEASURED)))
        .toList();
  }

  /** Worst first; what cannot be measured last. */
  private static double worth(CategoryView category) {
    return switch (category.difference()) {
      case Difference.Measured measured -> measured.value();
      case Difference.Unmeasured unmeasured -> UNMEASURED;
    };
  }
}
