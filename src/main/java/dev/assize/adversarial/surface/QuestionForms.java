package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Trait;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S14: the same question in another sentence; each way there has a way back. */
final class QuestionForms implements Mutator {

  private static final Trait TRAIT = Surface.trait("S14", "question form");

  /** Where a sentence begins. */
  private static final Pattern START = Pattern.compile("^|(?<=[.!?:])[ \\n]+|\\n+");

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    // How something is asked is part of a mood, and of what a label goes by.
    boolean isApt = !Surface.isLabelled(parent) && English.reads(parent.input());
    return isApt ? forms(parent.input()).size() : 0;
  }

  /** The input with one of its sentences turned, in every way there is, in a fixed order. */
  private static List<String> forms(String input) {
    Set<String> forms = new LinkedHashSet<>();
    Matcher start = START.matcher(input);
    while (start.find()) {
      for (List<Sentence> group : Sentence.GROUPS) {
        turn(input, start.end(), group, forms);
      }
    }
    forms.remove(input);
    return List.copyOf(forms);
  }

  private static void turn(String input, int at, List<Sentence> group, Set<String> forms) {
    for (Sentence from : group) {
      if (input.startsWith(from.begin(), at)) {
        Matcher matcher = from.pattern().matcher(input).region(at, input.length());
        if (matcher.lookingAt()) {
          for (Sentence to : group) {
            forms.add(
                input.substring(0, at)
                    + to.with(matcher.group(1))
                    + input.substring(matcher.end()));
          }
        }
      }
    }
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    List<String> forms = forms(before.input());
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    int form = variant % forms.size();
    return Letters.changed(before, forms.get(form)).map(after -> after.drew("form", form));
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    return List.of(
        Surface.held(before, after),
        new Proof("turns back into the parent", forms(after.input()).contains(before.input())));
  }

  /**
   * A sentence with a gap.
   *
   * @param pattern fits it from where it begins; its group is what fills the gap
   */
  private record Sentence(String begin, String end, Pattern pattern) {

    private static final String STOP = "(?=\\s|$)";

    /** Nothing that ends a sentence or begins another clause. */
    private static final String PHRASE = "([^.!?:;,\\n]{2,90})";

    /** A thing, not a clause. */
    private static final String THING =
        "((?:an?|the|one|your|my|our|[A-Z]\\w*) [^.!?:;,\\n]{1,60})";

    /** A thing that can be told. */
    private static final String TOLD = "((?:the|your|my|its|our) [^.!?:;,\\n]{2,90})";

    private static final String QUESTION =
        "((?:What|How|When|Where|Which|Who|Whose|Why|Can|Could|Do|Does|Is|Are|Will|Would|May|Must"
            + "|Should|Until|From|For|On|In|By|At|After|Up)\\b[^.!?:;\\n]{4,150})";

    static final List<List<Sentence>> GROUPS =
        List.of(
            List.of(
                of("How much is ", THING, "?"),
                of("What does ", THING, " cost?"),
                of("What is the price of ", THING, "?"),
                of("I would like to know the price of ", THING, "."),
                of("Please tell me the price of ", THING, ".")),
            List.of(
                of("What does it cost to ", PHRASE, "?"),
                of("How much does it cost to ", PHRASE, "?"),
                of("How much is it to ", PHRASE, "?"),
                of("I want to know what it costs to ", PHRASE, ".")),
            List.of(
                of("What do I pay for ", PHRASE, "?"),
                of("How much do I pay for ", PHRASE, "?"),
                of("What do you charge me for ", PHRASE, "?")),
            List.of(
                of("What is ", TOLD, "?"),
                of("Could you tell me ", TOLD, "?"),
                of("Please tell me ", TOLD, "."),
                of("I would like to know ", TOLD, ".")),
            List.of(
                of("Where can I find ", PHRASE, "?"),
                of("Where do I find ", PHRASE, "?"),
                of("In which place can I find ", PHRASE, "?")),
            List.of(of("How soon ", PHRASE, "?"), of("How quickly ", PHRASE, "?")),
            List.of(
                of("Do I have to ", PHRASE, "?"),
                of("Must I ", PHRASE, "?"),
                of("Am I obliged to ", PHRASE, "?")),
            List.of(
                of("How do I ", PHRASE, "?"),
                of("How can I ", PHRASE, "?"),
                of("In which way can I ", PHRASE, "?"),
                of("I want to ", PHRASE, ". How?"),
                of("What must I do to ", PHRASE, "?")),
            List.of(
                of("Can I ", PHRASE, "?"),
                of("Is it possible for me to ", PHRASE, "?"),
                of("Am I able to ", PHRASE, "?"),
                of("I want to ", PHRASE, ". Is that possible?")),
            List.of(
                of("How long does ", PHRASE, " take?"),
                of("How much time does ", PHRASE, " take?"),
                of("I would like to know how much time ", PHRASE, " takes.")),
            List.of(
                of("Do you sell ", PHRASE, "?"),
                of("Can I buy ", PHRASE, " from you?"),
                of("Is it possible to buy ", PHRASE, " from you?")),
            List.of(
                of("", QUESTION, "?"),
                of("My question is this: ", QUESTION, "?"),
                of("Tell me please: ", QUESTION, "?"),
                of("I would like to know one thing: ", QUESTION, "?"),
                of("One question: ", QUESTION, "?")));

    private static Sentence of(String begin, String gap, String end) {
      return new Sentence(
          begin, end, Pattern.compile(Pattern.quote(begin) + gap + Pattern.quote(end) + STOP));
    }

    String with(String phrase) {
      return begin + phrase + end;
    }
  }
}
