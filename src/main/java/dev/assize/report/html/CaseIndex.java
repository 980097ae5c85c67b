package dev.assize.report.html;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.CaseRow;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The list of all open cases as data for the page's script, as short as may be: one array a case,
 * with words that occur often told once.
 */
final class CaseIndex {

  private final Map<String, Integer> words = new HashMap<>();
  private final List<JsonValue> told = new ArrayList<>();

  private CaseIndex() {}

  /** JSON that may stand within a script element as it is. */
  static String of(Entry candidate) {
    return new CaseIndex().json(candidate);
  }

  private String json(Entry candidate) {
    Map<String, String> questions = new HashMap<>();
    candidate
        .entries("shown")
        .forEach(
            each ->
                questions.put(each.text("id"), CaseRow.beginning(each.in("input").text("text"))));
    Set<String> flaky = new HashSet<>(ids(candidate.in("candidate"), "flaky"));
    flaky.addAll(ids(candidate.in("against").in("baseline"), "flaky"));
    Set<String> accepted = new HashSet<>(ids(candidate, "accepted"));
    // Rows are written one by one as they are made: all of them as a tree are many times the text.
    String rows =
        Json.write(candidate.each("cases", each -> row(each, questions, flaky, accepted)));
    String words = Json.write(new JsonArray(told));
    StringBuilder script = new StringBuilder(words.length() + rows.length() + rows.length() / 16);
    inScript("{\"words\":" + words + ",\"rows\":", script);
    inScript(rows, script);
    return script.append('}').toString();
  }

  private static List<String> ids(Entry holder, String list) {
    return holder.entries(list).map(each -> each.text("case")).toList();
  }

  private JsonValue row(
      Entry each, Map<String, String> questions, Set<String> flaky, Set<String> accepted) {
    String id = each.text("id");
    List<String> flags = new ArrayList<>();
    add(flags, "critical", each.is("critical"));
    add(flags, "quarantined", each.is("quarantined"));
    add(flags, "flaky", flaky.contains(id));
    add(flags, "accepted", accepted.contains(id));
    Entry before = each.in("before");
    Entry after = each.in("after");
    return new JsonArray(
        List.of(
            new JsonText(Visible.marked(id)),
            word(each.text("category")),
            word(each.text("transition")),
            word(each.text("baseline")),
            word(each.text("candidate")),
            number(before, "score"),
            number(after, "score"),
            number(after, "latencyMs"),
            all(after.texts("failing")),
            all(each.texts("tags")),
            all(flags),
            new JsonText(Visible.marked(question(each, questions)))));
  }

  /** Reports of before rows had questions know those of the shown cases. */
  private static String question(Entry row, Map<String, String> shown) {
    return row.has("question") ? row.text("question") : shown.getOrDefault(row.text("id"), "");
  }

  private static void add(List<String> flags, String flag, boolean isSet) {
    if (isSet) {
      flags.add(flag);
    }
  }

  private static JsonValue number(Entry marks, String name) {
    return marks.json().get(name).orElseGet(JsonValue.JsonNull::new);
  }

  private JsonValue all(List<String> texts) {
    return new JsonArray(texts.stream().map(this::word).toList());
  }

  private JsonValue word(String text) {
    return JsonValue.JsonNumber.of(
        (long)
            words.computeIfAbsent(
                text,
                unknown -> {
                  told.add(new JsonText(Visible.marked(unknown)));
                  return told.size() - 1;
                }));
  }

  /** No text can end the element or open a comment in it. */
  private static void inScript(String json, StringBuilder safe) {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<', '>', '&', '\u2028', '\u2029' ->
            safe.append("\\u").append(HexFormat.of().toHexDigits(c));
        default -> safe.append(c);
      }
    }
  }
}
