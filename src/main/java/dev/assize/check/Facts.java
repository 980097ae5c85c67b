package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts that the reply must hold; the column {@code must_include} makes this check. */
public final class Facts implements CheckKind {

  static final String VALUE = "facts parted by \\; and forms of one fact parted by |";

  @Override
  public Description description() {
    return Description.of(
            "facts",
            "Passes when every fact stands in the reply in one of its forms, as whole words. Case,"
                + " punctuation and white space do not matter; numbers (1,250 = 1250 = 1.250,00, 2"
                + " 1/2 = 2.5), amounts (€5 = 5 EUR = 5,- €, €1.25k = €1,250, €1.2 million, 99 ct ="
                + " 0.99 EUR, the 5 of 5-7 EUR; -€5 is not €5, nor A$5 $5),"
                + " percentages, dates (2026-03-03 = 3 March 2026 = 3.3.26, the twelfth of March),"
                + " times (3 pm = 15:00 = 15 Uhr = 3 o'clock in the"
                + " afternoon, noon = 12:00), spans of time (90 minutes = 1½ hours, a"
                + " fortnight = 14 days, but \"5 euros a month\" is no month), measures (10 Mbit/s ="
                + " 10 Mbps, 1.5 km = 1500 m, but 1 MB is not 1 Mb), telephone numbers (01632 960417 = +44 1632 960417)"
                + " and numbers in English and German words (twenty-one = 21) are compared by what"
                + " they mean; ß is ss. One separator before exactly three digits parts thousands in"
                + " money (1.250 EUR, €1,250), and so does a comma anywhere (1,250 km), but not"
                + " behind a zero (0.125, 0,500 kg). A point elsewhere may do either: a reply's"
                + " 1.250 km is 1250 km and 1.25 km, while a fact is 1250 where a decimal would end"
                + " with a needless zero (1.250), else the decimal (1.234). A number alone is found with whatever unit. A day without"
                + " its month (12th, the twelfth) is compared as it is written. The column"
                + " must_include makes this check.")
        .takes(VALUE)
        .needs(Needs.GOLDEN)
        .edition(4)
        .passes("facts: 30 days | one month", "You have 30 days.")
        .passes("facts: 1,250 EUR", "Das macht 1.250,00 €.")
        .passes("facts: 14 days; 2 pm", "You have two weeks, until 14:00.")
        .fails("facts: 5", "There are 15 of them.")
        .fails("facts: 5 EUR", "It costs 5,000 EUR.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<Fact> facts = Fact.asked(arguments);
    facts.forEach(fact -> arguments.passesOnlyOn(Demand.some(fact.traits())));
    return new All(facts);
  }

  /** Facts that the reply must not hold. */
  public static final class None implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "no-facts",
              "Passes when none of the facts stands in the reply in any of its forms, read as"
                  + " \"facts\" reads them. The column must_not_include makes this check.")
          .takes(VALUE)
          .needs(Needs.GOLDEN)
          .edition(4)
          .passes("no-facts: 29.90; 54.90", "It costs 39.90 euros.")
          .fails("no-facts: 29.90; 54.90", "It costs €29,90.");
    }

    @Override
    public Examination make(Arguments arguments) {
      List<Fact> facts = Fact.asked(arguments);
      arguments.passesOn(
          Demand.none(facts.stream().flatMap(fact -> fact.traits().stream()).toList()));
      return new Absent(facts);
    }
  }

  private record Fact(List<String> forms, List<List<Token>> tokens) {

    static List<Fact> asked(Arguments arguments) {
      List<Fact> facts = new ArrayList<>();
      for (List<String> forms : FactList.read(arguments.raw())) {
        List<List<Token>> tokens =
            forms.stream().flatMap(f -> Tokens.of(f).asFact().stream()).toList();
        if (tokens.stream().anyMatch(List::isEmpty)) {
          arguments.fault(
              "empty-fact",
              "\"" + String.join("|", forms) + "\" has a form without a word or a number",
              VALUE,
              "Signs alone are not looked at; use contains for them.");
        }
        facts.add(new Fact(forms, tokens));
      }
      return facts;
    }

    List<Form> traits() {
      return forms.stream().map(Form::new).toList();
    }

    Optional<Span> in(Tokens reply) {
      for (List<Token> form : tokens) {
        Optional<Span> span = reply.find(form);
        if (span.isPresent()) {
          return span;
        }
      }
      return Optional.empty();
    }

    String written() {
      return String.join(" or ", forms.stream().map(Rationale::quote).toList());
    }
  }

  /** A form of a fact, as something that a reply has. */
  private record Form(String written) implements Trait {
    @Override
    public String words() {
      return "has the fact " + Rationale.quote(written);
    }

    @Override
    public boolean followsFrom(Trait other) {
      return other instanceof Form form
          && Tokens.of(written).asFact().stream()
              .anyMatch(reading -> Tokens.of(form.written).find(reading).isPresent());
    }

    @Override
    public boolean excludes(Trait other) {
      return false;
    }
  }

  private record All(List<Fact> facts) implements TokenCheck {
    @Override
    public Verdict judge(String text, Tokens reply) {
      List<String> found = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (Fact fact : facts) {
        fact.in(reply)
            .ifPresentOrElse(span -> found.add(span.in(text)), () -> missing.add(fact.written()));
      }
      return missing.isEmpty()
          ? Verdict.passed("found " + String.join(", ", found))
          : Verdict.failed(
              "did not find "
                  + String.join(", ", missing)
                  + (found.isEmpty() ? "" : "; found " + String.join(", ", found)));
    }
  }

  private record Absent(List<Fact> facts) implements TokenCheck {
    @Override
    public Verdict judge(String text, Tokens reply) {
      List<String> found =
          facts.stream().flatMap(f -> f.in(reply).stream()).map(span -> span.in(text)).toList();
      return found.isEmpty()
          ? Verdict.passed(
              "found none of " + String.join(", ", facts.stream().map(Fact::written).toList()))
          : Verdict.failed("found " + String.join(", ", found));
    }
  }
}
