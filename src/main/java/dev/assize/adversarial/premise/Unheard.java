package dev.assize.adversarial.premise;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.fact.Abstention;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Question.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A name that the question and the evidence share, and one that nothing has in its place.
 *
 * @param name as the evidence writes it: {@code Fibre 500}
 */
record Unheard(Parent parent, String name) {

  /** A name of two words and more, whose first says what kind of thing it is. */
  private static final Pattern NAME =
      Pattern.compile("\\b[A-Z][a-z]{2,}(?: (?:[A-Z][a-z]*|\\d+))+\\b");

  private static final Pattern KIND = Pattern.compile("^\\p{L}+");

  /** Words that nothing is called by. */
  private static final List<String> INVENTED =
      List.of(
          "Corvane",
          "Tessarel",
          "Ombrint",
          "Quillova",
          "Dravick",
          "Lunemar",
          "Pelquist",
          "Varnholt",
          "Sorrimund",
          "Zephtal",
          "Graveline",
          "Ruskavel");

  private static final String NOT = "\\b(no|not|never|unknown|unfamiliar)\\b|n['’]t\\b";

  /** The first name that stands in the question and in a sentence that tells a fact. */
  static Optional<Unheard> of(Parent parent) {
    return parent.once(Named.class, it -> new Named(find(it).stream().toList())).first().stream()
        .findFirst();
  }

  /** One or none. */
  private record Named(List<Unheard> first) {}

  private static Optional<Unheard> find(Parent parent) {
    if (!Abstention.suits(parent) || !parent.question().turns().isEmpty()) {
      return Optional.empty();
    }
    return parent.evidence().stream()
        .map(Evidence::sentence)
        .flatMap(sentence -> NAME.matcher(sentence).results().map(MatchResult::group))
        .filter(name -> Names.stands(name, parent.input()))
        .findFirst()
        .map(name -> new Unheard(parent, name));
  }

  /** The draft asking about it instead. */
  Optional<Draft> instead(Draft before, Draws draws) {
    String invented = draws.pick(INVENTED);
    String other = kind() + " " + invented;
    String input = Names.swap(before.input(), name, other);
    if (input.equals(before.input()) || stands(invented, before)) {
      return Optional.empty();
    }
    Draft after = before.withInput(input).leaving(List.of(other));
    return Optional.of(
        after.expecting(expected(after, invented)).drew("name", name).drew("instead", other));
  }

  private String kind() {
    return KIND.matcher(name).results().findFirst().orElseThrow().group();
  }

  private static boolean stands(String word, Draft draft) {
    String small = word.toLowerCase(Locale.ROOT);
    return draft.input().toLowerCase(Locale.ROOT).contains(small)
        || draft.context().stream()
            .map(Passage::text)
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(small));
  }

  /** To say that there is none is as good as not to know; the fact may be told of its own name. */
  private Expected expected(Draft after, String invented) {
    String denied =
        "regex: ("
            + NOT
            + ")[^!?\\n]{0,60}"
            + invented
            + "|"
            + invented
            + "[^!?\\n]{0,60}("
            + NOT
            + ") [ignoring case]";
    String none =
        "regex: (" + NOT + ")[^.!?\\n]{0,40}\\b(such|exists?|called|named)\\b [ignoring case]";
    Fact facts = new Fact(parent.facts().stream().flatMap(fact -> fact.forms().stream()).toList());
    return Abstention.expected(after, parent, List.of(denied, none), List.of())
        .andAlso(
            Ask.labelled(
                "if: ("
                    + Ask.facts("facts", facts)
                    + ") then (contains: "
                    + Ask.literal(name)
                    + " [ignoring case])",
                "own-name"));
  }

  List<Proof> proofs(Draft before, Draft after) {
    String other = after.drawn().getOrDefault("instead", "");
    return List.of(
        new Proof(
            "with the name back it is the parent",
            Names.swap(after.input(), other, name).equalsIgnoreCase(before.input())),
        new Proof("nothing is called so", !stands(other.substring(kind().length() + 1), before)),
        new Proof("the passages are the parent's", after.context().equals(before.context())));
  }
}
