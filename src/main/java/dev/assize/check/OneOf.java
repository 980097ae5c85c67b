package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;

/** The reply is one of a closed set of labels. */
public final class OneOf implements CheckKind {

  private static final String FIRST_LINE = "first line";
  private static final List<String> AROUND =
      List.of("?", "?.", "\"?\"", "\"?.\"", "\"?\".", "'?'", "'?.'", "*?*", "**?**", "**?.**");

  @Override
  public Description description() {
    return Description.of(
            "one-of",
            "Passes when the reply is exactly one of the labels; white space, quotation marks and a"
                + " full stop around it do not matter.")
        .takes("labels parted by |")
        .edition(3)
        .knows(Folding.OPTIONS)
        .knows(
            Option.flag(
                FIRST_LINE, "exactly one of the labels stands in the first line, as whole words"))
        .passes("one-of: billing | outage | other [ignoring case]", "\"Outage\".")
        .fails("one-of: billing | outage | other", "It is an outage.")
        .passes(
            "one-of: billing | outage | other [first line]", "Topic: outage\nThe line is dead.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Folding folding = Folding.asAskedBy(arguments);
    List<String> labels = arguments.items();
    if (arguments.has(FIRST_LINE)) {
      return new InFirstLine(labels);
    }
    arguments.passesOnlyOn(Demand.some(replies(labels, folding)));
    return new Whole(labels, folding);
  }

  /** With what people put around a label; who writes more around it writes nothing new. */
  private static List<Passage> replies(List<String> labels, Folding folding) {
    return labels.stream()
        .flatMap(label -> AROUND.stream().map(form -> form.replace("?", label)))
        .map(reply -> new Passage(Passage.Where.WHOLE, reply, folding))
        .toList();
  }

  private record Whole(List<String> labels, Folding folding) implements TextCheck {
    @Override
    public Verdict judge(String text) {
      String label = folding.fold(bare(text)).text();
      String reply = "the reply is " + Rationale.quote(text.strip());
      return labels.stream().anyMatch(l -> folding.fold(bare(l)).text().equals(label))
          ? Verdict.passed(reply)
          : Verdict.failed(reply + ", not one of " + String.join(", ", labels));
    }

    private static String bare(String text) {
      int start = 0;
      int end = text.length();
      while (start < end && isTrim(text.charAt(start))) {
        start++;
      }
      while (end > start && isTrim(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(start, end);
    }

    private static boolean isTrim(char c) {
      char folded = Shapes.fold(c);
      return folded == ' ' || folded == '"' || folded == '\'' || folded == '.' || folded == '*';
    }
  }

  private record InFirstLine(List<String> labels) implements TextCheck {
    @Override
    public Verdict judge(String text) {
      String line = text.strip().lines().findFirst().orElse("");
      Tokens tokens = Tokens.of(line).narrow();
      List<String> found =
          labels.stream()
              .filter(l -> tokens.find(Tokens.of(l).narrow().reading()).isPresent())
              .toList();
      String told = "the first line is " + Rationale.quote(line);
      return found.size() == 1
          ? Verdict.passed(told)
          : Verdict.failed(
              told
                  + (found.isEmpty() ? " and holds none of " : " and holds more than one of ")
                  + String.join(", ", labels));
    }
  }
}
