package dev.assize.check.grounded;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Folding.Case;
import dev.assize.check.Span;
import dev.assize.check.grounded.Sources.Reach;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** What the reply puts in quotation marks stands word for word in what it was given. */
public final class VerbatimQuotes implements CheckKind {

  private static final int FEWEST_WORDS = 3;
  private static final Pattern WORD = Pattern.compile("\\s+");
  private static final String PASSAGE = "Returns are free within 30 days of delivery.";

  @Override
  public Description description() {
    return Sources.describe(
            "verbatim-quotes",
            "Passes when every quotation of at least so many words, 3 without a value, stands word"
                + " for word in what the reply may rest on. White space, the shapes of quotation"
                + " marks and dashes, and a full stop or comma at the ends do not matter; an"
                + " ellipsis parts a quotation into two. Quotations are what stands in double"
                + " quotation marks of any shape, and lines behind > in Markdown.")
        .takes("the fewest words, or nothing for 3")
        .edition(2)
        .with(
            Sources.passing(
                "verbatim-quotes", PASSAGE, "It says “Returns are free … of delivery.”"))
        .with(
            Sources.failing(
                "verbatim-quotes", PASSAGE, "It says \"returns are always free of charge\"."));
  }

  @Override
  public Examination make(Arguments arguments) {
    Reach reach = Reach.askedBy(arguments);
    int fewest = arguments.value().isEmpty() ? FEWEST_WORDS : arguments.count();
    return (Check) exhibit -> judge(exhibit, reach, fewest);
  }

  private static Verdict judge(Exhibit exhibit, Reach reach, int fewest) {
    String text = exhibit.text();
    List<Span> quotes =
        Quotes.in(text).stream().filter(span -> words(inside(span, text)) >= fewest).toList();
    Haystack sources = Haystack.of(Sources.of(exhibit, reach).text(), Case.AS_IT_IS);
    if (sources.isTooLongFor(quotes)) {
      return Haystack.tooMuch(quotes);
    }
    List<String> changed =
        quotes.stream()
            .filter(span -> !sources.quotes(inside(span, text), Case.AS_IT_IS))
            .map(span -> span.in(text))
            .toList();
    return Wording.verdict("quotation", quotes.size(), changed);
  }

  private static String inside(Span span, String text) {
    return Quotes.withoutMarks(text.substring(span.start(), span.end()));
  }

  private static long words(String text) {
    return WORD.splitAsStream(text.strip())
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .count();
  }
}
