package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.Account;
import dev.assize.economics.Kinds;
import dev.assize.economics.Study;
import dev.assize.economics.Triad;
import dev.assize.project.EconomicsSettings;
import dev.assize.report.economics.Asked;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Subjects of stored runs, laid side by side for decisions about cost. */
final class SideBySide implements AutoCloseable {

  private static final String CASE_SETS = "economics.case-sets";

  private final Lineup lineup;
  private final ProjectBasics project;
  private final List<AccountReader.Read> reads;
  private final Study study;

  private SideBySide(
      Lineup lineup, ProjectBasics project, List<AccountReader.Read> reads, Study study) {
    this.lineup = lineup;
    this.project = project;
    this.reads = List.copyOf(reads);
    this.study = study;
  }

  /**
   * Reads them.
   *
   * @param sides each a run with all of its subjects, {@code RUN:SUBJECT}, or a baseline; none for
   *     the newest run
   * @param kinds of task; none for those of the project
   * @throws InvalidInput with all that keeps them from being compared: names that stand for
   *     nothing, other questions or expectations under one id, other case sets, categories that no
   *     case has
   */
  static SideBySide of(World world, List<String> sides, Map<String, String> kinds) {
    ProjectBasics project = ProjectBasics.of(world);
    EconomicsSettings settings = project.economics();
    Kinds chosen = kinds.isEmpty() ? settings.kinds() : new Kinds(kinds);
    Place place = kinds.isEmpty() ? settings.place() : Place.of("--kind");
    return of(project, Lineup.open(world, sides), chosen, place);
  }

  /** The same for whoever asks nothing of kinds of task. */
  static SideBySide of(World world, List<String> sides) {
    return of(ProjectBasics.of(world), Lineup.open(world, sides), Kinds.CATEGORIES);
  }

  /** The same by the project's own kinds, or by none. */
  static SideBySide of(ProjectBasics project, Lineup lineup, Kinds kinds) {
    return of(project, lineup, kinds, project.economics().place());
  }

  private static SideBySide of(ProjectBasics project, Lineup lineup, Kinds kinds, Place place) {
    try {
      return laid(project, lineup, kinds, place);
    } catch (InvalidInput faulty) {
      lineup.close();
      throw faulty;
    }
  }

  private static SideBySide laid(ProjectBasics project, Lineup lineup, Kinds kinds, Place place) {
    ReplyPrices prices =
        new ReplyPrices(project.evidence().prices(), project.economics().replies());
    List<AccountReader.Read> reads =
        lineup.sides().stream()
            .map(side -> AccountReader.of(side, lineup.name(side), prices))
            .toList();
    Problems problems = new Problems();
    reads.stream().skip(1).forEach(other -> tellOthers(reads.getFirst(), other, problems));
    tellKinds(kinds, place, reads, problems);
    Study study = study(kinds, reads, problems);
    return new SideBySide(lineup, project, reads, study);
  }

  private static Study study(Kinds kinds, List<AccountReader.Read> reads, Problems problems) {
    List<CaseFacts> cases =
        reads.stream()
            .limit(1)
            .flatMap(read -> read.cases().values().stream())
            .map(CaseScore::facts)
            .toList();
    List<Account> accounts = reads.stream().map(AccountReader.Read::account).toList();
    Optional<Study> study = Optional.empty();
    try {
      study = Optional.of(Study.of(cases, kinds, accounts, Place.of(place(accounts))));
    } catch (InvalidInput faulty) {
      faulty.problems().forEach(problems::add);
    }
    problems.orThrow();
    return study.orElseThrow();
  }

  private static String place(List<Account> accounts) {
    return accounts.stream().map(Account::subject).collect(Collectors.joining(", "));
  }

  /**
   * Two replies under one id say nothing of each other where something else was asked or wanted.
   */
  private static void tellOthers(
      AccountReader.Read first, AccountReader.Read other, Problems problems) {
    tell(
        first,
        other,
        CaseScore::asksLike,
        "was asked something else in ",
        "Run it again on the golden set of the others.",
        problems);
    tell(
        first,
        other,
        (one, two) -> !one.asksLike(two) || one.measuresLike(two),
        "was measured by something else in ",
        "Run it again with the checks and judges of the others: replies come from cassette and cache.",
        problems);
  }

  private static void tell(
      AccountReader.Read first,
      AccountReader.Read other,
      BiPredicate<CaseScore, CaseScore> isLike,
      String words,
      String remedy,
      Problems problems) {
    Set<String> unlike = new TreeSet<>();
    first
        .cases()
        .forEach(
            (id, one) -> {
              CaseScore two = other.cases().get(id);
              if (two != null && !isLike.test(one, two)) {
                unlike.add(id);
              }
            });
    if (!unlike.isEmpty()) {
      problems.error(
          CASE_SETS,
          Place.of(other.account().subject()),
          words
              + Numbers.count(unlike.size(), "case")
              + ", the first is "
              + unlike.iterator().next(),
          "the same as " + first.account().subject(),
          remedy);
    }
  }

  private static void tellKinds(
      Kinds kinds, Place place, List<AccountReader.Read> reads, Problems problems) {
    Set<String> categories = new TreeSet<>();
    reads.stream()
        .limit(1)
        .flatMap(read -> read.cases().values().stream())
        .forEach(each -> categories.add(each.facts().category()));
    for (String category : kinds.byCategory().keySet()) {
      if (!categories.contains(category)) {
        problems.error(
            "economics.unknown-category",
            place,
            "no case of the category " + category,
            "categories of these runs",
            Suggestion.remedy(category, categories));
      }
    }
    for (String kind : new TreeSet<>(kinds.byCategory().values())) {
      boolean isAlone = categories.contains(kind) && !kinds.byCategory().containsKey(kind);
      if (isAlone || kind.equals(Triad.ALL)) {
        problems.error(
            "economics.kind-name",
            place,
            "a kind of task named " + kind,
            isAlone
                ? "a name of its own: " + kind + " is also a category that no kind names"
                : "a name of its own: " + Triad.ALL + " is what all cases are called",
            "Name it otherwise.");
      }
    }
  }

  Study study() {
    return study;
  }

  ProjectBasics project() {
    return project;
  }

  /** In the order in which they were named. */
  List<AccountReader.Read> reads() {
    return reads;
  }

  /** The subject that reports call so. */
  AccountReader.Read read(String name) {
    return reads.stream()
        .filter(read -> read.account().subject().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The side that reports call so. */
  Side side(String name) {
    return lineup.sides().stream()
        .filter(side -> lineup.name(side).equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Who was asked, in which run. */
  List<Asked> asked() {
    return asked(lineup, reads);
  }

  /** The same of others, of each what was read of it. */
  static List<Asked> asked(Lineup lineup, List<AccountReader.Read> reads) {
    return IntStream.range(0, reads.size())
        .mapToObj(at -> asked(lineup, lineup.sides().get(at), reads.get(at).estimated()))
        .toList();
  }

  /** The same of others of which only the prices are looked at. */
  static List<Asked> asked(Lineup lineup, ReplyPrices prices) {
    return lineup.sides().stream()
        .map(side -> asked(lineup, side, prices.estimated(side)))
        .toList();
  }

  private static Asked asked(Lineup lineup, Side side, int estimated) {
    return new Asked(
        lineup.name(side),
        side.address(),
        side.subject().model(),
        side.trials(),
        side.journal().isFinished(),
        estimated);
  }

  @Override
  public void close() {
    lineup.close();
  }
}
