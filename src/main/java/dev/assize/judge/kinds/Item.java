package dev.assize.judge.kinds;

import dev.assize.base.Place;
import dev.assize.json.Fields;
import dev.assize.verdict.Criterion.Bearing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One yes/no question of a rubric.
 *
 * @param name as reports and labels have it
 * @param passing the answer that a good reply gets
 */
record Item(String name, String question, Answer passing, Bearing bearing, BigDecimal weight) {

  /** What a judge may answer. */
  enum Answer {
    YES,
    NO
  }

  private static final String CODE = "judge";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

  /** Names of the members of an answer, which could not be told from criteria. */
  private static final Set<String> TAKEN =
      Set.of("name", "criterion", "id", "rationale", "reason", "quote", "verdict", "answer");

  /** All of a file, in its order; faults are told. */
  static List<Item> read(Fields file, Bearing usual) {
    List<Item> items = new ArrayList<>();
    Map<String, Place> names = new HashMap<>();
    List<Fields> all = file.objects("criteria");
    for (Fields each : all) {
      boolean isNew = each.text("name").filter(name -> isNew(name, each, names)).isPresent();
      Optional<Item> item = item(each, usual);
      each.close();
      item.filter(read -> isNew).ifPresent(items::add);
    }
    if (all.isEmpty()) {
      file.problems()
          .error(
              CODE + ".no-criteria",
              file.place("criteria"),
              "no criteria",
              "at least one, such as - {name: polite, question: \"Is the reply polite?\"}",
              "");
    }
    return items;
  }

  private static Optional<Item> item(Fields fields, Bearing usual) {
    Optional<String> name = fields.required("name");
    Optional<String> question = fields.required("question");
    Answer passing =
        fields.choice("pass", List.of("yes", "no")).filter("no"::equals).isPresent()
            ? Answer.NO
            : Answer.YES;
    Bearing bearing =
        fields.bool("must").map(must -> must ? Bearing.MUST : Bearing.ADVISORY).orElse(usual);
    BigDecimal weight = fields.number("weight").orElse(BigDecimal.ONE);
    if (weight.signum() <= 0) {
      fields
          .problems()
          .error(
              CODE + ".bad-weight",
              fields.place("weight"),
              "weight: " + weight.toPlainString(),
              "a number above 0",
              "Take a criterion without weight out.");
    }
    return name.flatMap(n -> question.map(q -> new Item(n, q.strip(), passing, bearing, weight)));
  }

  private static boolean isNew(String name, Fields fields, Map<String, Place> names) {
    if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
      fields
          .problems()
          .error(
              CODE + ".bad-criterion",
              fields.place("name"),
              "criterion \"" + name + "\"",
              "small letters, digits and dashes, and none of the words "
                  + String.join(", ", TAKEN.stream().sorted().toList()),
              "");
      return false;
    }
    Place first = names.putIfAbsent(name, fields.place("name"));
    if (first != null) {
      fields
          .problems()
          .error(
              CODE + ".criterion-twice",
              fields.place("name"),
              "criterion \"" + name + "\" again, as in " + first,
              "one name for each criterion",
              "");
    }
    return first == null;
  }
}
