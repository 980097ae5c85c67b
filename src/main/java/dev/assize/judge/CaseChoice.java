package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonText;
import java.util.List;
import java.util.Set;

/**
 * Which cases a judge is asked about besides those that name it.
 *
 * @param all every case
 * @param tags of which a case has one
 * @param categories of which a case has one
 */
public record CaseChoice(boolean all, Set<String> tags, Set<String> categories) {

  /** None besides those that name it. */
  public static final CaseChoice NAMED = new CaseChoice(false, Set.of(), Set.of());

  private static final String ALL = "all";

  public CaseChoice {
    tags = Set.copyOf(tags);
    categories = Set.copyOf(categories);
  }

  /** Reads {@code cases: all} or {@code cases: {tags: [...], categories: [...]}}. */
  public static CaseChoice read(Fields file) {
    if (!file.has("cases")) {
      return NAMED;
    }
    if (file.value("cases").filter(JsonText.class::isInstance).isPresent()) {
      return new CaseChoice(file.choice("cases", List.of(ALL)).isPresent(), Set.of(), Set.of());
    }
    Fields choice = file.object("cases");
    CaseChoice read =
        new CaseChoice(
            false, Set.copyOf(choice.texts("tags")), Set.copyOf(choice.texts("categories")));
    choice.close();
    return read;
  }

  /** Whether the judge is asked about a case. */
  public boolean holds(String judge, GoldenCase golden) {
    return all
        || golden.expectation().criteria().contains(judge)
        || categories.contains(golden.standing().category())
        || golden.standing().tags().stream().anyMatch(tags::contains);
  }
}
