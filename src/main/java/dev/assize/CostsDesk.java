package dev.assize;

import dev.assize.base.Money;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.economics.Account;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.economics.Triad;
import dev.assize.economics.Triads;
import dev.assize.economics.worth.Bill;
import dev.assize.economics.worth.Bill.By;
import dev.assize.economics.worth.Bill.Group;
import dev.assize.economics.worth.Billed;
import dev.assize.economics.worth.JudgeBill;
import dev.assize.report.economics.CostsView;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says what the replies of stored runs cost and took, all together and part by part. */
final class CostsDesk {

  /** Of all intervals. */
  private static final double LEVEL = 0.95;

  private static final List<By> USUAL = List.of(By.RUN, By.CATEGORY, By.FEATURE, By.WORKFLOW);

  private final World world;
  private final Seed seed;
  private final ProjectBasics project;
  private final ReplyPrices prices;
  private final CheckingTime people;
  private final CaseGroups groups;

  /**
   * Opens it.
   *
   * @param seed decides the draws of intervals
   */
  CostsDesk(World world, Seed seed) {
    this.world = world;
    this.seed = seed;
    this.project = ProjectBasics.of(world);
    this.prices = new ReplyPrices(project.evidence().prices(), project.economics().replies());
    this.people = new CheckingTime(project);
    this.groups = new CaseGroups(project.split());
  }

  /**
   * Adds up.
   *
   * @throws dev.assize.base.InvalidInput with all that stands for nothing
   */
  CostsView of(CostsRequest request) {
    try (Lineup lineup = Lineup.open(world, request.sides())) {
      Problems problems = new Problems();
      List<Reading> readings =
          lineup.sides().stream().map(side -> reading(side, lineup.name(side), problems)).toList();
      List<By> ways = request.by().isEmpty() ? USUAL : request.by().stream().distinct().toList();
      List<Bill> runs = bills(readings, By.RUN);
      List<Bill> bills = new ArrayList<>();
      for (By by : ways) {
        List<Bill> found = by == By.RUN ? runs : bills(readings, by);
        if (found.isEmpty() && !request.by().isEmpty()) {
          CaseGroups.tellNone(by, problems);
        }
        bills.addAll(found);
      }
      problems.orThrow();
      return new CostsView(
          project.name(),
          SideBySide.asked(lineup, readings.stream().map(Reading::read).toList()),
          prices.book().currency(),
          project.economics().worth().second().map(this::money),
          new CostsView.Gaps(
              people.isStated(),
              readings.stream().mapToLong(this::unchecked).sum(),
              ways.contains(By.CASE) ? sealed(readings) : 0),
          runs,
          bills,
          readings.stream()
              .flatMap(each -> JudgeBill.of(each.name, each.billed).stream())
              .toList());
    }
  }

  private long sealed(List<Reading> readings) {
    return readings.stream()
        .flatMap(each -> each.cases.keySet().stream())
        .distinct()
        .filter(project.split()::seals)
        .count();
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, prices.book().currency());
  }

  private record Reading(
      String name,
      Place place,
      AccountReader.Read read,
      Map<String, CaseFacts> cases,
      List<Billed> billed) {}

  private Reading reading(Side side, String name, Problems problems) {
    AccountReader.Read read = AccountReader.of(side, name, prices);
    Map<String, CaseFacts> cases = new TreeMap<>();
    read.cases().values().stream()
        .map(CaseScore::facts)
        .forEach(facts -> cases.put(facts.id(), facts));
    List<Billed> billed =
        ReplyReader.billed(side, cases, prices).stream().map(this::checked).toList();
    if (billed.isEmpty()) {
      problems.error(
          "economics.no-replies",
          Place.of(side.address()),
          "no replies",
          "a run that asked",
          "Go on with it: assize run --resume");
    }
    return new Reading(name, Place.of(side.address()), read, cases, billed);
  }

  private Billed checked(Billed billed) {
    return people.of(billed.reply().spent().facts()).map(billed::checkedFor).orElse(billed);
  }

  private long unchecked(Reading reading) {
    return reading.billed.stream()
        .filter(each -> people.of(each.reply().spent().facts()).isEmpty())
        .count();
  }

  /** Group by group, of each all subjects in their order. */
  private List<Bill> bills(List<Reading> readings, By by) {
    return readings.stream()
        .flatMap(each -> bills(each, by))
        .sorted(Comparator.comparing(bill -> bill.group().name()))
        .toList();
  }

  private Stream<Bill> bills(Reading reading, By by) {
    Map<String, List<Billed>> found = new TreeMap<>();
    for (Billed billed : reading.billed) {
      groups
          .of(billed.reply().spent().facts(), by)
          .forEach(name -> found.computeIfAbsent(name, none -> new ArrayList<>()).add(billed));
    }
    return found.entrySet().stream()
        .map(each -> bill(reading, new Group(by, each.getKey()), each.getValue()));
  }

  private Bill bill(Reading reading, Group group, List<Billed> billed) {
    Map<String, CaseFacts> cases = new TreeMap<>();
    reading.cases.values().stream()
        .filter(facts -> groups.of(facts, group.by()).contains(group.name()))
        .forEach(facts -> cases.put(facts.id(), facts));
    Map<String, List<Outcome>> outcomes = new TreeMap<>(reading.read.account().outcomes());
    outcomes.keySet().retainAll(cases.keySet());
    Study study =
        Study.alone(
            List.copyOf(cases.values()), new Account(reading.name, outcomes), reading.place);
    Triad triad =
        new Triads(study, LEVEL, seed).of(group.name(), study.subjects().getFirst(), study.all());
    return Bill.of(group, triad, billed, seed);
  }
}
