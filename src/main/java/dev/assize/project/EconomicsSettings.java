package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.economics.Kinds;
import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What decisions about cost need to know of a project.
 *
 * @param kinds of task, made of categories
 * @param replies what one reply of a subject costs that is not billed by tokens, by the subject's
 *     id, in the currency of the prices
 * @param callsPerMonth the user's own figure; empty where nobody says
 * @param worth what answers are worth to a router, as far as the user states it
 * @param useCases what they are worth, as far as the user states it
 * @param hostings own machines, as far as the user states them
 * @param isReported whether reports of runs say what they cost and bring: as the user says, or
 *     where anything here, or a file of budgets, is declared
 * @param place where the kinds stand
 */
public record EconomicsSettings(
    Kinds kinds,
    Map<String, BigDecimal> replies,
    Optional<BigDecimal> callsPerMonth,
    RouteWorth worth,
    List<UseCaseSettings> useCases,
    List<HostingSettings> hostings,
    boolean isReported,
    Place place) {

  private static final String CALLS = "calls-per-month";
  private static final String REPORT = "report";
  private static final String ON = "on";

  /** Where nothing is declared. */
  public static final EconomicsSettings NONE =
      new EconomicsSettings(
          Kinds.CATEGORIES,
          Map.of(),
          Optional.empty(),
          RouteWorth.UNSAID,
          List.of(),
          List.of(),
          false,
          Place.of(Project.FILE));

  public EconomicsSettings {
    replies = Collections.unmodifiableMap(new TreeMap<>(replies));
    useCases = List.copyOf(useCases);
    hostings = List.copyOf(hostings);
  }

  static EconomicsSettings read(Fields root) {
    Fields economics = root.object("economics");
    Fields kinds = economics.object("kinds");
    Map<String, BigDecimal> replies = replies(economics.object("replies"));
    Optional<BigDecimal> calls = calls(economics);
    Optional<String> report = economics.choice(REPORT, List.of(ON, "off"));
    RouteWorth worth = RouteWorth.read(economics);
    economics.close();
    return new EconomicsSettings(
        kinds(kinds),
        replies,
        calls,
        worth,
        UseCaseSettings.read(root.object("value")),
        HostingSettings.read(root.object("hosting")),
        report.map(ON::equals).orElseGet(() -> isDeclared(root)),
        kinds.place());
  }

  private static boolean isDeclared(Fields root) {
    return Stream.of("economics", "value", "hosting").anyMatch(root::has)
        || BudgetFile.isNamed(root);
  }

  private static Optional<BigDecimal> calls(Fields economics) {
    Optional<BigDecimal> calls = economics.number(CALLS);
    calls
        .filter(number -> number.signum() <= 0)
        .ifPresent(
            number ->
                economics
                    .problems()
                    .error(
                        "config.bad-calls",
                        economics.place(CALLS),
                        CALLS + ": " + number.toPlainString(),
                        "above 0: how often the application asks in a month",
                        "Leave it out where nobody knows."));
    return calls;
  }

  private static Map<String, BigDecimal> replies(Fields section) {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    for (String subject : section.names()) {
      Optional<BigDecimal> price = section.number(subject);
      if (price.filter(amount -> amount.signum() < 0).isPresent()) {
        section
            .problems()
            .error(
                "config.bad-price",
                section.place(subject),
                subject + ": " + price.get().toPlainString(),
                "0 or more for a reply",
                "");
      }
      price.ifPresent(amount -> prices.put(subject, amount));
    }
    return prices;
  }

  private static Kinds kinds(Fields section) {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    section.names().forEach(kind -> categories.put(kind, section.texts(kind)));
    Map<String, String> byCategory = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    categories.forEach(
        (kind, named) ->
            named.forEach(
                category -> {
                  if (byCategory.putIfAbsent(category, kind) != null) {
                    twice.add(category);
                  }
                }));
    for (String category : twice) {
      section
          .problems()
          .error(
              "config.category-twice",
              section.place(),
              "the category " + category + " twice",
              "each category in one kind of task",
              "Leave it in one of them.");
    }
    return new Kinds(byCategory);
  }
}
