package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.budget.Budget;
import dev.assize.budget.Budgeting;
import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Payer;
import dev.assize.budget.BurnLine.Spent;
import dev.assize.budget.Consumption;
import dev.assize.budget.Rates;
import dev.assize.budget.Unit;
import dev.assize.project.ProjectReader;
import dev.assize.report.economics.BurnDownView;
import dev.assize.run.Outgo;
import dev.assize.run.RunId;
import dev.assize.run.Tariffs;
import dev.assize.tokens.TokenEstimator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says how the budgets of a month stand, by what all runs asked in it. */
final class BudgetDesk {

  private static final String DEPARTMENT = "department ";
  private static final String FEATURE = "feature ";

  private final World world;
  private final ProjectBasics project;
  private final Budgeting budgeting;
  private final Tariffs tariffs;

  /**
   * Opens it.
   *
   * @throws InvalidInput with all faults of the project and its limits
   */
  BudgetDesk(World world) {
    Problems problems = new Problems();
    this.world = world;
    this.project = ProjectBasics.of(world, problems);
    this.tariffs = project.evidence().tariffs();
    this.budgeting = ProjectReader.budgeting(world.surroundings(), tariffs, problems);
    problems.orThrow();
  }

  /** Works it out. */
  BurnDownView of(BudgetRequest request) {
    YearMonth month = request.month().orElse(YearMonth.from(world.today()));
    Problems problems = new Problems();
    if (month.atDay(1).isAfter(world.today())) {
      problems.error(
          "budgets.month-to-come",
          Place.of("--month"),
          month.toString(),
          "a month that has begun, in UTC",
          "");
    }
    Month counted = new Month(month, world.today(), outgoes(month, ""));
    Map<String, Set<String>> payers = payers(counted.outgoes());
    Set<String> wanted = wanted(request, payers.keySet(), problems);
    problems.orThrow();
    return view(
        counted,
        payers.entrySet().stream()
            .filter(payer -> wanted.isEmpty() || wanted.contains(payer.getKey()))
            .flatMap(payer -> lines(payer.getKey(), payer.getValue(), counted).stream())
            .toList());
  }

  /** Whether some budget looks beyond one run. */
  boolean hasMonths() {
    return budgeting.hasMonths();
  }

  /**
   * How what is limited stood on the day of a run, later runs left out, so that who looks again
   * later finds the same.
   *
   * @param run its id
   */
  BurnDownView upTo(String run) {
    LocalDate began = LocalDate.ofInstant(RunId.startOf(run), ZoneOffset.UTC);
    YearMonth month = YearMonth.from(began);
    List<Outgo> outgoes = outgoes(month, run);
    LocalDate last = outgoes.stream().map(Outgo::day).reduce(began, (a, b) -> a.isAfter(b) ? a : b);
    Month counted = new Month(month, last, outgoes);
    return view(
        counted,
        payers(outgoes).entrySet().stream()
            .flatMap(payer -> lines(payer.getKey(), payer.getValue(), counted).stream())
            .filter(line -> line.most().isPresent())
            .toList());
  }

  /** What was asked in a month up to a day. */
  private record Month(YearMonth month, LocalDate today, List<Outgo> outgoes) {}

  private BurnDownView view(Month counted, List<BurnLine> lines) {
    return new BurnDownView(
        project.name(), counted.month(), counted.today(), tariffs.currency(), lines);
  }

  private List<Outgo> outgoes(YearMonth month, String last) {
    return new SpendingBook(world)
        .since(month.atDay(1), last, this::unread).stream()
            .filter(outgo -> YearMonth.from(outgo.day()).equals(month))
            .toList();
  }

  /** To tell what all others used is of use; a run that must keep a budget stops there instead. */
  private void unread(String run, InvalidInput unreadable) {
    world
        .notes()
        .accept(
            "run "
                + run
                + " cannot be read, and what it asked may be missing in the figures, which are at least"
                + " so much: "
                + unreadable.inBrief());
  }

  /** The project, those who have limits in the order of the file, and every feature that paid. */
  private Map<String, Set<String>> payers(List<Outgo> outgoes) {
    Map<String, Set<String>> payers = new LinkedHashMap<>();
    payers.put("", Set.of());
    budgeting.budgets().forEach(budget -> payers.put(budget.whose(), budget.features()));
    Set<String> features = new TreeSet<>();
    outgoes.forEach(outgo -> features.add(outgo.feature()));
    features.remove("");
    features.forEach(feature -> payers.putIfAbsent(FEATURE + feature, Set.of(feature)));
    return payers;
  }

  private static Set<String> wanted(BudgetRequest request, Set<String> payers, Problems problems) {
    Set<String> wanted = new TreeSet<>();
    choose(DEPARTMENT, request.departments(), payers, wanted, problems);
    choose(FEATURE, request.features(), payers, wanted, problems);
    return wanted;
  }

  private static void choose(
      String kind, List<String> names, Set<String> payers, Set<String> wanted, Problems problems) {
    List<String> known =
        payers.stream()
            .filter(each -> each.startsWith(kind))
            .map(each -> each.substring(kind.length()))
            .toList();
    for (String name : names) {
      if (known.contains(name)) {
        wanted.add(kind + name);
      } else {
        problems.error(
            "budgets.unknown-" + kind.strip(),
            Place.of("--" + kind.strip()),
            "no " + kind + name,
            "one that has a limit, or that paid for something in this month",
            Suggestion.remedy(name, known));
      }
    }
  }

  private List<BurnLine> lines(String whose, Set<String> features, Month counted) {
    Payer payer = new Payer(whose, most(whose));
    Map<LocalDate, Spent> spent = new TreeMap<>();
    counted.outgoes().stream()
        .filter(outgo -> features.isEmpty() || features.contains(outgo.feature()))
        .filter(outgo -> outgo.calls() > 0)
        .forEach(outgo -> spent.merge(outgo.day(), spent(outgo), Spent::plus));
    Set<Unit> units = EnumSet.of(tariffs.entries().isEmpty() ? Unit.TOKENS : Unit.MONEY);
    units.addAll(payer.most().keySet());
    return units.stream()
        .map(unit -> BurnLine.of(payer, unit, spent, counted.month(), counted.today()))
        .toList();
  }

  private Map<Unit, BigDecimal> most(String whose) {
    Map<Unit, BigDecimal> most = new TreeMap<>();
    budgeting.budgets().stream()
        .filter(budget -> budget.whose().equals(whose) && budget.span() == Budget.Span.MONTH)
        .forEach(budget -> most.putAll(budget.most()));
    return most;
  }

  /** A bill goes by the prices of its day. */
  private Spent spent(Outgo outgo) {
    Consumption used = new Rates(tariffs.on(outgo.day()), TokenEstimator.bytePairs()).used(outgo);
    boolean isPriced = used.amounts().containsKey(Unit.MONEY);
    return new Spent(used, isPriced ? 0 : outgo.billed());
  }
}
