package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that stand somewhere in the reply: one, all, any, or none of them. */
public final class Contains implements CheckKind {

  private static final String TEXTS = "texts parted by |";

  @Override
  public Description description() {
    return Description.of(
            "contains", "Passes when the text stands somewhere in the reply, also inside a word.")
        .takes("a text")
        .knows(Folding.OPTIONS)
        .edition(2)
        .needs(Needs.GOLDEN)
        .passes("contains: Odile", "Your name is Odile.")
        .fails("contains: Odile", "Your name is odile.")
        .passes("not contains: sorry [ignoring case]", "It costs 5 euros.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Folding folding = Folding.asAskedBy(arguments);
    String text = arguments.text();
    arguments.passesOn(Demand.some(passage(text, folding)));
    return new AllOf(List.of(text), folding);
  }

  /** All of several texts. */
  public static final class All implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "contains-all", "Passes when every one of the texts stands somewhere in the reply.")
          .takes(TEXTS)
          .knows(Folding.OPTIONS)
          .edition(2)
          .needs(Needs.GOLDEN)
          .passes("contains-all: red | green", "The light is red, not green.")
          .fails("contains-all: red | green", "The light is red.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Folding folding = Folding.asAskedBy(arguments);
      List<String> texts = arguments.items();
      texts.forEach(text -> arguments.passesOnlyOn(Demand.some(passage(text, folding))));
      return new AllOf(texts, folding);
    }
  }

  /** At least one of several texts. */
  public static final class Any implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "contains-any",
              "Passes when at least one of the texts stands somewhere in the reply.")
          .takes(TEXTS)
          .knows(Folding.OPTIONS)
          .edition(2)
          .needs(Needs.GOLDEN)
          .passes("contains-any: don't know | not sure [normalised]", "I don’t know.")
          .fails("contains-any: don't know | not sure", "There are six channels.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Folding folding = Folding.asAskedBy(arguments);
      List<String> texts = arguments.items();
      arguments.passesOn(Demand.some(passages(texts, folding)));
      return new AnyOf(texts, folding);
    }
  }

  /** None of several texts. */
  public static final class None implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "contains-none", "Passes when none of the texts stands anywhere in the reply.")
          .takes(TEXTS)
          .knows(Folding.OPTIONS)
          .edition(2)
          .passes("contains-none: as an AI | language model", "It costs 5 euros.")
          .fails("contains-none: as an AI | language model", "I am a language model.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Folding folding = Folding.asAskedBy(arguments);
      List<String> texts = arguments.items();
      arguments.passesOn(Demand.none(passages(texts, folding)));
      return Negation.of(new AnyOf(texts, folding));
    }
  }

  private static List<Passage> passages(List<String> texts, Folding folding) {
    return texts.stream().map(text -> passage(text, folding)).toList();
  }

  private static Passage passage(String text, Folding folding) {
    return new Passage(Passage.Where.ANYWHERE, text, folding);
  }

  private record AllOf(List<String> wanted, Folding folding) implements TextCheck {
    @Override
    public Verdict judge(String text) {
      Folded folded = folding.fold(text);
      List<String> found = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (String want : wanted) {
        Optional<Span> span = folding.find(folded, want);
        span.ifPresentOrElse(s -> found.add(s.in(text)), () -> missing.add(Rationale.quote(want)));
      }
      return missing.isEmpty()
          ? Verdict.passed("found " + String.join(", ", found))
          : Verdict.failed("did not find " + String.join(", ", missing));
    }
  }

  private record AnyOf(List<String> wanted, Folding folding) implements TextCheck {
    @Override
    public Verdict judge(String text) {
      Folded folded = folding.fold(text);
      return wanted.stream()
          .flatMap(want -> folding.find(folded, want).stream())
          .findFirst()
          .map(span -> Verdict.passed("found " + span.in(text)))
          .orElseGet(
              () ->
                  Verdict.failed(
                      "found none of "
                          + String.join(", ", wanted.stream().map(Rationale::quote).toList())));
    }
  }
}
