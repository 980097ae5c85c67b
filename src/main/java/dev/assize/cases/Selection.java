package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which cases to take. Words of one kind widen the choice, kinds narrow it: {@code --tag refund
 * --tag lamp --category returns} takes the returns that have one of the two tags. A {@code *}
 * stands for any characters.
 */
public final class Selection {

  private static final Place PLACE = Place.of("selection");
  private static final int SHOWN = 12;

  /** Every case. */
  public static final Selection ALL = new Selection(Map.of());

  private final Map<Kind, Set<String>> words;

  private Selection(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  /** What a case can be chosen by. */
  public enum Kind {
    CASE,
    TAG,
    CATEGORY,
    FEATURE,
    FILE;

    /** As the command line has it, for instance {@code --tag}. */
    public String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** What to do where no case has anything of this kind. */
    private String remedy() {
      String column = this == TAG ? "tags" : name().toLowerCase(Locale.ROOT);
      return this == FEATURE || this == TAG
          ? "No case has one: fill the column `%s` of the golden files, or leave `%s` out."
              .formatted(column, option())
          : "There is no case at all.";
    }

    Collection<String> of(GoldenCase golden) {
      return switch (this) {
        case CASE -> List.of(golden.id());
        case TAG -> golden.standing().tags();
        case CATEGORY -> List.of(golden.standing().category());
        case FEATURE -> List.of(golden.standing().feature());
        case FILE -> {
          String file = golden.place().file();
          yield List.of(file, file.substring(file.lastIndexOf('/') + 1));
        }
      };
    }
  }

  /** This choice with more words of a kind; no words change nothing. */
  public Selection with(Kind kind, Collection<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Kind, Set<String>> all = new EnumMap<>(Kind.class);
    all.putAll(words);
    Set<String> joined = new LinkedHashSet<>(all.getOrDefault(kind, Set.of()));
    joined.addAll(more);
    all.put(kind, joined);
    return new Selection(all);
  }

  /** Whether every case is taken. */
  public boolean isAll() {
    return words.isEmpty();
  }

  /**
   * The cases chosen. A word that no case has, and a choice that is empty as a whole, are errors.
   */
  public GoldenSet from(GoldenSet set, Problems problems) {
    if (isAll()) {
      return set;
    }
    int before = problems.all().size();
    words.forEach((kind, wanted) -> wanted.forEach(word -> seek(kind, word, set, problems)));
    Predicate<GoldenCase> chosen =
        words.entrySet().stream()
            .map(entry -> anyOf(entry.getKey(), entry.getValue()))
            .reduce(golden -> true, Predicate::and);
    GoldenSet taken = GoldenSet.of(set.cases().stream().filter(chosen).toList());
    if (taken.size() == 0 && problems.all().size() == before) {
      problems.error(
          "cases.empty-selection",
          PLACE,
          "no case matches all of `" + this + "`",
          "",
          "Each part matches some case; leave one out.");
    }
    return taken;
  }

  /** As the command line has it. */
  @Override
  public String toString() {
    return words.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(w -> entry.getKey().option() + " " + w))
        .collect(Collectors.joining(" "));
  }

  private static void seek(Kind kind, String word, GoldenSet set, Problems problems) {
    if (set.cases().stream().noneMatch(anyOf(kind, Set.of(word)))) {
      problems.error(
          "cases.empty-selection",
          PLACE,
          "no case matches `" + kind.option() + " " + word + "`",
          "",
          remedy(kind, word, set));
    }
  }

  private static Predicate<GoldenCase> anyOf(Kind kind, Set<String> words) {
    List<Predicate<String>> matchers = words.stream().map(Selection::matcher).toList();
    return golden ->
        kind.of(golden).stream().anyMatch(name -> matchers.stream().anyMatch(m -> m.test(name)));
  }

  private static Predicate<String> matcher(String word) {
    if (word.indexOf('*') < 0) {
      return word::equals;
    }
    String literals = Pattern.quote(word).replace("*", "\\E.*\\Q");
    return Pattern.compile(literals, Pattern.DOTALL).asMatchPredicate();
  }

  private static String remedy(Kind kind, String word, GoldenSet set) {
    Set<String> known = new TreeSet<>();
    set.cases().forEach(golden -> known.addAll(kind.of(golden)));
    known.remove("");
    return Suggestion.near(word, known)
        .map(near -> "Did you mean `" + near + "`?")
        .orElseGet(() -> known(kind, known));
  }

  private static String known(Kind kind, Set<String> known) {
    String some = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
    if (known.isEmpty()) {
      return kind.remedy();
    }
    int more = known.size() - SHOWN;
    return "Known are: " + some + (more > 0 ? " and " + more + " more." : ".");
  }
}
