package dev.assize.economics;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.regression.ClusterNumbers;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Several subjects on the same cases: all that the decisions of this room look at. Cases stand in
 * the order of their ids, and are spoken of by their position.
 */
public final class Study {

  private final List<CaseFacts> cases;
  private final int[] cluster;
  private final Map<String, int[]> kinds;
  private final List<Figures> subjects;
  private final String currency;

  private Study(
      List<CaseFacts> cases, Map<String, int[]> kinds, List<Figures> subjects, String currency) {
    this.cases = cases;
    this.cluster = ClusterNumbers.of(cases);
    this.kinds = kinds;
    this.subjects = subjects;
    this.currency = currency;
  }

  /**
   * Lays the accounts of two subjects or more side by side.
   *
   * @param cases asked of every subject in the same words
   * @param place where the subjects are named, for faults
   * @throws dev.assize.base.InvalidInput with all faults at once: fewer than two subjects, a name
   *     twice, no cases or one twice, subjects that were asked other cases, prices in several
   *     currencies
   */
  public static Study of(List<CaseFacts> cases, Kinds kinds, List<Account> accounts, Place place) {
    Problems problems = new Problems();
    new StudyFaults(place, problems).check(cases, accounts);
    problems.orThrow();
    return laid(cases, kinds, accounts);
  }

  /**
   * One subject by itself, held against nobody.
   *
   * @param cases at least one, of which the account has a trial or more each
   * @param place where the subject is named, for faults
   * @throws dev.assize.base.InvalidInput with all faults at once, as above
   */
  public static Study alone(List<CaseFacts> cases, Account account, Place place) {
    Problems problems = new Problems();
    new StudyFaults(place, problems).checkCases(cases, List.of(account));
    problems.orThrow();
    return laid(cases, Kinds.CATEGORIES, List.of(account));
  }

  private static Study laid(List<CaseFacts> cases, Kinds kinds, List<Account> accounts) {
    List<CaseFacts> sorted = cases.stream().sorted(Comparator.comparing(CaseFacts::id)).toList();
    List<Figures> subjects = accounts.stream().map(account -> Figures.of(account, sorted)).toList();
    return new Study(sorted, positions(sorted, kinds), subjects, currencies(accounts).first());
  }

  private static Map<String, int[]> positions(List<CaseFacts> cases, Kinds kinds) {
    Map<String, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      all.computeIfAbsent(kinds.of(cases.get(i)), kind -> new ArrayList<>()).add(i);
    }
    Map<String, int[]> positions = new TreeMap<>();
    all.forEach((kind, at) -> positions.put(kind, at.stream().mapToInt(i -> i).toArray()));
    return positions;
  }

  /** Those of all prices; of nothing priced the empty one. */
  static SortedSet<String> currencies(List<Account> accounts) {
    TreeSet<String> currencies = new TreeSet<>();
    for (Account account : accounts) {
      for (List<Outcome> trials : account.outcomes().values()) {
        for (Outcome outcome : trials) {
          if (outcome.price() instanceof Price.Known known) {
            currencies.add(known.money().currency());
          }
        }
      }
    }
    if (currencies.isEmpty()) {
      currencies.add("");
    }
    return currencies;
  }

  /** The cases by id. */
  public List<CaseFacts> cases() {
    return cases;
  }

  /** For each case the number of its cluster. */
  public int[] clusters() {
    return cluster.clone();
  }

  /** The numbers of the clusters of some cases. */
  public int[] clusters(int[] which) {
    return IntStream.of(which).map(i -> cluster[i]).toArray();
  }

  /** The kinds of task, by name. */
  public Set<String> kinds() {
    return kinds.keySet();
  }

  /** The positions of the cases of a kind. */
  public int[] ofKind(String kind) {
    return kinds.getOrDefault(kind, new int[0]).clone();
  }

  /** The positions of all cases. */
  public int[] all() {
    return IntStream.range(0, cases.size()).toArray();
  }

  /** One for each subject, in the order in which they were named. */
  public List<Figures> subjects() {
    return subjects;
  }

  /**
   * One subject.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Figures subject(String name) {
    return subjects.stream()
        .filter(each -> each.subject().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no subject " + name));
  }

  /** Of all prices, ISO 4217; empty where nothing has a price. */
  public String currency() {
    return currency;
  }
}
