package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.regression.Bound;
import dev.assize.regression.GateRule;
import dev.assize.regression.GateRule.Missing;
import dev.assize.regression.Measure;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.regression.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code gate}. */
final class RuleReader {

  private static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::word).toList();
  private static final List<String> MISSING =
      Arrays.stream(Missing.values()).map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
  private static final int MOST = 1_000_000;

  private RuleReader() {}

  static Rules read(Fields gate) {
    double margin =
        gate.text("margin").isPresent()
            ? share(gate, "margin").orElse(Rules.USUAL.margin())
            : Rules.USUAL.margin();
    Rules rules = new Rules(margin, level(gate), 1, rules(gate)).in(DesignReader.read(gate));
    gate.close();
    return rules;
  }

  private static double level(Fields gate) {
    double level = gate.number("level").map(Number::doubleValue).orElse(Rules.USUAL.level());
    if (level >= 0.5 && level < 1) {
      return level;
    }
    gate.problems()
        .error(
            "config.bad-level",
            gate.place("level"),
            "level: " + level,
            "a share from 0.5 to below 1",
            "");
    return Rules.USUAL.level();
  }

  private static List<GateRule> rules(Fields gate) {
    List<GateRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(Rules.MARGIN));
    for (Fields each : gate.objects("rules")) {
      rule(each)
          .ifPresent(
              rule -> {
                rules.add(rule);
                if (!names.add(rule.name())) {
                  each.problems()
                      .error(
                          "config.same-rule",
                          each.place(),
                          rule.name().equals(Rules.MARGIN)
                              ? "a rule named \"margin\", as the one on the whole set is"
                              : "two rules are named \"" + rule.name() + "\"",
                          "each its own name",
                          "Give one of them a name: ...");
                }
              });
      each.close();
    }
    return rules;
  }

  private static Optional<GateRule> rule(Fields rule) {
    Optional<Measure> measure = MeasureReader.read(rule);
    Optional<Scope> scope = scope(rule);
    Optional<Bound> bound = BoundReader.read(rule, measure.orElse(Measure.PASS));
    Tier tier =
        rule.choice("tier", TIERS).map(w -> Tier.values()[TIERS.indexOf(w)]).orElse(Tier.BLOCK);
    int least = rule.whole("least", 1, MOST).orElse(1);
    Missing missing =
        rule.choice("missing", MISSING)
            .map(w -> Missing.values()[MISSING.indexOf(w)])
            .orElse(Missing.INCONCLUSIVE);
    Optional<String> name = rule.text("name");
    if (measure.isEmpty() || scope.isEmpty() || bound.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GateRule(
            name.orElseGet(() -> GateRule.nameOf(measure.get(), scope.get(), bound.get())),
            measure.get(),
            scope.get(),
            bound.get(),
            tier,
            least,
            missing,
            rule.place()));
  }

  private static Optional<Scope> scope(Fields rule) {
    String text = rule.text("scope").orElse("all").strip();
    if (text.equals("all")) {
      return Optional.of(new Scope.All());
    }
    if (text.equals("critical")) {
      return Optional.of(new Scope.Critical());
    }
    String[] words = text.split("\\s+", 2);
    if (words.length == 2 && words[0].equals("category")) {
      return Optional.of(new Scope.Category(words[1]));
    }
    if (words.length == 2 && words[0].equals("tag")) {
      return Optional.of(new Scope.Tag(words[1]));
    }
    List<String> known = List.of("all", "critical", "category", "tag");
    rule.problems()
        .error(
            "config.bad-scope",
            rule.place("scope"),
            "scope: " + text,
            "all, critical, category NAME or tag NAME",
            Suggestion.near(words[0], known).map(n -> "Did you mean " + n + "?").orElse(""));
    return Optional.empty();
  }

  private static Optional<Double> share(Fields fields, String name) {
    return Margins.read(fields, name);
  }
}
