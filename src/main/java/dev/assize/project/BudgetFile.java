package dev.assize.project;

import dev.assize.base.Money;
import dev.assize.base.Place;
import dev.assize.budget.Budget;
import dev.assize.budget.Budget.Span;
import dev.assize.budget.Budgeting;
import dev.assize.budget.Unit;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Tariffs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file that limits what runs may use up. */
final class BudgetFile {

  static final String CODE = "budgets";

  private static final String SECTION = "budgets";

  private static final Pattern MONEY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([A-Z]{3})");

  private final Fields root;
  private final Tariffs tariffs;
  private final boolean arePricesNamed;
  private final List<Budget> budgets = new ArrayList<>();
  private final Map<String, String> departments = new LinkedHashMap<>();

  private BudgetFile(Fields root, Tariffs tariffs, boolean arePricesNamed) {
    this.root = root;
    this.tariffs = tariffs;
    this.arePricesNamed = arePricesNamed;
  }

  /** The budgets that the section {@code budgets} names a file of; none where it names none. */
  static Budgeting read(Fields project, Path folder, Tariffs tariffs) {
    boolean isSection = isSection(project);
    Fields holder = isSection ? project.object(SECTION) : project;
    String key = isSection ? "file" : SECTION;
    return holder
        .text(key)
        .flatMap(
            file -> new SideFile(folder, project.problems()).open(file, holder.place(key), CODE))
        .map(root -> new BudgetFile(root, tariffs, project.has("prices")).budgeting())
        .orElse(Budgeting.NONE);
  }

  /** Whether a project names a file of budgets. */
  static boolean isNamed(Fields project) {
    return isSection(project) ? project.object(SECTION).has("file") : project.has(SECTION);
  }

  private static boolean isSection(Fields project) {
    return project.value(SECTION).filter(JsonObject.class::isInstance).isPresent();
  }

  private Budgeting budgeting() {
    spans("", Set.of(), root);
    Fields departments = root.object("departments");
    for (String name : departments.names()) {
      Fields department = departments.object(name);
      List<String> features = department.texts("features");
      if (!department.has("features")) {
        department.required("features");
      } else if (features.isEmpty()) {
        tellIdle(name, department);
      }
      features.forEach(feature -> claim(feature, name, department));
      spans("department " + name, Set.copyOf(features), department);
      department.close();
    }
    Fields features = root.object("features");
    for (String name : features.names()) {
      Fields feature = features.object(name);
      spans("feature " + name, Set.of(name), feature);
      feature.close();
    }
    Map<Unit, BigDecimal> ask = limits(root.object("ask-above"));
    root.close();
    if (budgets.isEmpty() && ask.isEmpty() && !root.problems().hasErrors()) {
      root.problems()
          .error(
              CODE + ".no-limits",
              root.place(),
              "no limits",
              "run, month, departments, features or ask-above, each with limits",
              "For instance: run: {calls: 5000}");
    }
    return new Budgeting(budgets, ask);
  }

  private static void tellIdle(String name, Fields department) {
    department
        .problems()
        .error(
            CODE + ".no-feature",
            department.place("features"),
            "department " + name + " pays for no feature",
            "features that golden files name in their column feature",
            "Leave the department out, or write features: [...].");
  }

  /** What one department pays for cannot be another's. */
  private void claim(String feature, String department, Fields section) {
    String other = departments.putIfAbsent(feature, department);
    if (other != null) {
      section
          .problems()
          .error(
              CODE + ".feature-twice",
              section.place("features"),
              "feature " + feature + " of department " + department + " is " + other + "'s already",
              "each feature in one department",
              "");
    }
  }

  private void spans(String whose, Set<String> features, Fields section) {
    for (Span span : Span.values()) {
      String word = span == Span.RUN ? "run" : "month";
      if (section.has(word)) {
        Fields limited = section.object(word);
        Place place = limited.place();
        Map<Unit, BigDecimal> most = limits(limited);
        if (!most.isEmpty()) {
          budgets.add(new Budget(whose, features, span, most, place));
        } else if (limited.names().isEmpty()) {
          limited
              .problems()
              .error(CODE + ".no-limits", place, word + " without a limit", words(), "");
        }
      }
    }
  }

  private static String words() {
    return "some of money, tokens, calls, seconds";
  }

  private Map<Unit, BigDecimal> limits(Fields section) {
    Map<Unit, BigDecimal> most = new EnumMap<>(Unit.class);
    for (Unit unit : Unit.values()) {
      Optional<BigDecimal> limit =
          unit == Unit.MONEY ? money(section) : section.number(unit.word());
      limit
          .filter(amount -> amount.signum() <= 0)
          .ifPresent(
              amount ->
                  section
                      .problems()
                      .error(
                          CODE + ".bad-limit",
                          section.place(unit.word()),
                          unit.word() + ": " + amount.toPlainString(),
                          "more than 0",
                          "Leave it out where there is no limit."));
      limit.filter(amount -> amount.signum() > 0).ifPresent(amount -> most.put(unit, amount));
    }
    section.close();
    return most;
  }

  private Optional<BigDecimal> money(Fields section) {
    String word = Unit.MONEY.word();
    Optional<String> text = section.text(word);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher money = MONEY.matcher(text.get().strip());
    if (!money.matches() || !Currencies.exists(money.group(2))) {
      section
          .problems()
          .error(
              CODE + ".bad-money",
              section.place(word),
              "money: " + text.get(),
              "an amount and its currency, such as \"5.00 " + tariffs.currency() + "\"",
              "");
      return Optional.empty();
    }
    Money amount = new Money(new BigDecimal(money.group(1)), money.group(2));
    priced(amount, section, section.place(word));
    return Optional.of(amount.amount());
  }

  /** Of prices that are there and faulty it is told at their own place. */
  private void priced(Money amount, Fields section, Place place) {
    if (arePricesNamed && tariffs.entries().isEmpty()) {
      return;
    }
    if (tariffs.entries().isEmpty()) {
      section
          .problems()
          .error(
              CODE + ".no-prices",
              place,
              "money without prices",
              "prices in " + Project.FILE,
              "Name a book: prices: prices.yaml. Or limit tokens, calls and seconds.");
    } else if (!amount.currency().equals(tariffs.currency())) {
      section
          .problems()
          .error(
              CODE + ".two-currencies",
              place,
              "money: " + amount + " where prices are in " + tariffs.currency(),
              "the currency of the prices",
              "");
    }
  }
}
