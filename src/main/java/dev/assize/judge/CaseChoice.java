package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonText;
import java.util.List;
import java.util.Set;

/**
 * Which cases a judge is asked about besides those that name it.
 *
 * @param tags of which a case has one
 * @param categories of which a case has one
 */
public record CaseChoice(Reach reach, Set<String> tags, Set<String> categories) {

  /** How far a judge's file reaches. */
  public enum Reach {
    /** Every case. */
    ALL,
    /** Those with a tag or of a category. */
    SOME,
    /** No case, and that is meant: nobody is told of it. */
    NONE,
    /** No case, because the file says nothing. */
    UNSAID
  }

  /** None besides those that name it. */
  public static final CaseChoice NAMED = of(Reach.UNSAID);

  private static final String ALL = "all";
  private static final String NONE = "none";

  public CaseChoice {
    tags = Set.copyOf(tags);
    categories = Set.copyOf(categories);
  }

  private static CaseChoice of(Reach reach) {
    return new CaseChoice(reach, Set.of(), Set.of());
  }

  /** Reads {@code cases: all}, {@code none} or {@code {tags: [...], categories: [...]}}. */
  public static CaseChoice read(Fields file) {
    if (!file.has("cases")) {
      return NAMED;
    }
    if (file.value("cases").filter(JsonText.class::isInstance).isPresent()) {
      return file.choice("cases", List.of(ALL, NONE))
          .map(word -> of(word.equals(ALL) ? Reach.ALL : Reach.NONE))
          .orElse(NAMED);
    }
    Fields choice = file.object("cases");
    CaseChoice read =
        new CaseChoice(
            Reach.SOME, Set.copyOf(choice.texts("tags")), Set.copyOf(choice.texts("categories")));
    choice.close();
    return read;
  }

  /** Whether the judge is asked about a case. */
  public boolean holds(String judge, GoldenCase golden) {
    return reach == Reach.ALL
        || golden.expectation().criteria().contains(judge)
        || categories.contains(golden.standing().category())
        || golden.standing().tags().stream().anyMatch(tags::contains);
  }
}
