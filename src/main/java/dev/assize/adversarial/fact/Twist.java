package dev.assize.adversarial.fact;

import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Slot;
import dev.assize.adversarial.Slots;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fact of a parent whose number could be another one, so that nothing but the answer changes: the
 * number stands in the context for this fact alone, the question names no such quantity and
 * compares nothing, and no number of the reference was worked out.
 *
 * @param evidence a sentence that tells the fact
 * @param figure the number as it stands in that sentence
 * @param others numbers that could stand in its place, the likeliest mistakes first; all unlike
 *     every number that the parent shows or expects
 */
public record Twist(Parent parent, Evidence evidence, Figure figure, List<BigDecimal> others) {

  /** Questions and rules whose answer depends on which of two numbers is larger. */
  private static final Pattern COMPARING =
      Pattern.compile(
          "(?i)\\b(?:than|cheap\\w*|most|least|best|better|more|less|fewer|(?:low|high|larg|small|long|short"
              + "|fast|slow|earli|dear)(?:er|est)|difference|differ|enough|in all|total|sum|together|instead"
              + "|still|yet|half|double|twice)\\b");

  public Twist {
    others = List.copyOf(others);
  }

  /** The first fact that could be another one. */
  public static Optional<Twist> of(Parent parent) {
    return parent.once(Found.class, Found::of).alone().stream().findFirst();
  }

  /**
   * The first fact of which something untrue could be said: less than {@link #of} asks for, since
   * the context stays as it is.
   */
  public static Optional<Twist> toClaim(Parent parent) {
    return parent.once(Found.class, Found::of).toClaim().stream().findFirst();
  }

  /** What both come to for a parent, one or none each. */
  private record Found(List<Twist> alone, List<Twist> toClaim) {
    static Found of(Parent parent) {
      return new Found(findAlone(parent).stream().toList(), findToClaim(parent).stream().toList());
    }
  }

  private static Optional<Twist> findAlone(Parent parent) {
    if (!Grounds.answer(parent) || compares(parent)) {
      return Optional.empty();
    }
    for (Evidence evidence : parent.evidence()) {
      Optional<Figure> figure = inForm(evidence);
      if (figure.isPresent() && isAlone(figure.get(), evidence.fact(), parent)) {
        List<BigDecimal> others = Alternatives.of(figure.get(), parent);
        if (!others.isEmpty()) {
          return Optional.of(new Twist(parent, evidence, figure.get(), others));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Twist> findToClaim(Parent parent) {
    if (!Grounds.answer(parent) || !Grounds.asks(parent)) {
      return Optional.empty();
    }
    for (Evidence evidence : parent.evidence()) {
      Optional<Figure> figure = inForm(evidence);
      if (figure.isPresent()
          && asked(parent).noneMatch(figure.get()::mayBe)
          && Figures.of(parent.reference()).stream().anyMatch(figure.get()::mayBe)) {
        List<BigDecimal> others = Alternatives.of(figure.get(), parent);
        if (!others.isEmpty()) {
          return Optional.of(new Twist(parent, evidence, figure.get(), others));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean compares(Parent parent) {
    return COMPARING.matcher(parent.input()).find()
        || parent.question().turns().stream().anyMatch(t -> COMPARING.matcher(t.text()).find());
  }

  /** The only number of the form, where it stands in the sentence. */
  private static Optional<Figure> inForm(Evidence evidence) {
    int from = evidence.sentence().indexOf(evidence.form());
    int to = from + evidence.form().length();
    List<Figure> inside =
        Figures.of(evidence.sentence()).stream()
            .filter(figure -> figure.from() >= from && figure.to() <= to)
            .toList();
    return inside.size() == 1 && Alternatives.isUsual(inside.getFirst().value())
        ? Optional.of(inside.getFirst())
        : Optional.empty();
  }

  private static boolean isAlone(Figure figure, Fact fact, Parent parent) {
    List<Figure> shown = inContext(parent);
    boolean isAlone =
        shown.stream()
            .filter(figure::mayBe)
            .allMatch(
                other ->
                    other.value().compareTo(figure.value()) == 0
                        && other.unit().equals(figure.unit()));
    return isAlone
        && asked(parent)
            .noneMatch(other -> other.mayBe(figure) || other.unit().equals(figure.unit()))
        && isToldByNumber(figure, fact, parent)
        && isQuoted(figure, shown, parent);
  }

  /** Whether no passage tells the fact without the number. */
  private static boolean isToldByNumber(Figure figure, Fact fact, Parent parent) {
    return parent.evidence().stream()
        .filter(evidence -> evidence.fact().equals(fact))
        .allMatch(evidence -> holds(evidence.form(), figure));
  }

  /** Whether the reference tells this number, and no number or date that was worked out. */
  private static boolean isQuoted(Figure figure, List<Figure> shown, Parent parent) {
    List<Figure> told = Figures.of(parent.reference());
    return told.stream().anyMatch(figure::mayBe)
        && told.stream()
            .allMatch(
                one ->
                    Stream.concat(shown.stream(), asked(parent))
                        .anyMatch(other -> other.value().compareTo(one.value()) == 0))
        && Slots.of(parent.reference()).stream()
            .filter(slot -> slot.kind() == Slot.Kind.DATE)
            .allMatch(slot -> isShown(slot.text(), parent));
  }

  private static boolean isShown(String text, Parent parent) {
    return parent.input().contains(text)
        || parent.context().stream().anyMatch(passage -> passage.text().contains(text));
  }

  static List<Figure> inContext(Parent parent) {
    return parent.context().stream()
        .map(Passage::text)
        .flatMap(text -> Figures.of(text).stream())
        .toList();
  }

  static Stream<Figure> asked(Parent parent) {
    return Stream.concat(
            Stream.of(parent.input()), parent.question().turns().stream().map(Turn::text))
        .flatMap(text -> Figures.of(text).stream());
  }

  private static boolean holds(String form, Figure figure) {
    return Figures.of(form).stream()
        .anyMatch(inside -> inside.value().compareTo(figure.value()) == 0);
  }

  /** The text with the other number wherever this one stands. */
  public String in(String text, BigDecimal other) {
    return Figures.swapped(text, figure.value(), other);
  }

  /** The text with this number wherever the other one stands. */
  public String back(String text, BigDecimal other) {
    return swapped(text, other, figure.value());
  }

  /** Of this unit alone: what costs €10 within ten days still takes ten. */
  private String swapped(String text, BigDecimal from, BigDecimal by) {
    return Figures.swapped(text, one -> one.is(from, figure.unit()), by);
  }

  /** The parent's facts, where those that tell the number tell the other one, and nothing else. */
  public List<Fact> facts(BigDecimal other) {
    return parent.facts().stream().map(fact -> fact(fact, other)).toList();
  }

  private Fact fact(Fact fact, BigDecimal other) {
    List<String> numbered = fact.forms().stream().filter(form -> holds(form, figure)).toList();
    return numbered.isEmpty()
        ? fact
        : new Fact(numbered.stream().map(form -> in(form, other)).toList());
  }

  /** The twisted fact with its own number; with its unit where the parent has a form with one. */
  public Fact right() {
    List<String> forms =
        evidence.fact().forms().stream().filter(form -> holds(form, figure)).toList();
    List<String> whole = forms.stream().filter(form -> !isBare(form)).toList();
    return new Fact(whole.isEmpty() ? forms : whole);
  }

  private static boolean isBare(String form) {
    List<Figure> inside = Figures.of(form);
    return inside.size() == 1 && inside.getFirst().text().length() == form.strip().length();
  }

  /** The twisted fact with the other number. */
  public Fact wrong(BigDecimal other) {
    return new Fact(right().forms().stream().map(form -> in(form, other)).toList());
  }

  /** Whether the evidence says something by itself, as a row of a table does not. */
  public boolean isSentence() {
    return evidence.sentence().strip().endsWith(".") && evidence.sentence().indexOf('|') < 0;
  }

  /** The sentence that tells the fact, with the other number. */
  public String untrue(BigDecimal other) {
    return swapped(evidence.sentence(), figure.value(), other).strip();
  }

  /** The number as people write it, for a pattern: in digits, or as a word where it has one. */
  public static String pattern(BigDecimal number) {
    String digits = number.toPlainString().replace(".", "[.,]");
    return Figures.word(number).map(word -> "(" + digits + "|" + word + ")").orElse(digits);
  }
}
