package dev.assize.check.grounded;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Quantities;
import dev.assize.check.Quantities.Quantity;
import dev.assize.check.grounded.Sources.Reach;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** Every number of the reply comes from what it was given. */
public final class NoInventedNumbers implements CheckKind {

  private static final String COUNTS = "counts";
  static final BigDecimal FEW = BigDecimal.valueOf(3);
  private static final String PASSAGE = "Returns are free within 14 days. Delivery costs 4.90 EUR.";

  @Override
  public Description description() {
    return Sources.describe(
            "no-invented-numbers",
            "Passes when every number of the reply comes from what it may rest on, in whatever form"
                + " (14 days = two weeks = fourteen days, 4.90 EUR = €4,90), read as facts reads it. A number with a unit"
                + " does not come from one with another unit. Three kinds need no source: the"
                + " numbers of lists and steps that count up from 1, markers such as [1] or"
                + " [offer-2026.md] of a passage at hand, and whole numbers up to 3 without a unit;"
                + " and the numbers behind the name.")
        .takes("numbers that need no source, parted by |, or nothing")
        .edition(4)
        .knows(new Option(COUNTS, COUNTS + " 0", "the highest number that needs no source"))
        .with(Sources.passing("no-invented-numbers", PASSAGE, "You have two weeks."))
        .with(Sources.failing("no-invented-numbers", PASSAGE, "You have 30 days."))
        .with(
            Sources.passing("no-invented-numbers: 24 | 7", PASSAGE, "We are there for you 24/7."));
  }

  @Override
  public Examination make(Arguments arguments) {
    Reach reach = Reach.askedBy(arguments);
    BigDecimal few = arguments.number(COUNTS, BigDecimal.ZERO).orElse(FEW);
    List<String> items = arguments.value().isEmpty() ? List.of() : arguments.items();
    if (!items.stream().allMatch(Quantities::isIn)) {
      arguments.wrongValue();
    }
    String free = String.join("\n", items);
    return (Check)
        exhibit -> {
          Sources sources = Sources.of(exhibit, reach);
          Quantities known = Quantities.in(sources.text() + "\n" + free);
          return judge(exhibit, new Shelf(sources.documents()), known, few);
        };
  }

  private static Verdict judge(Exhibit exhibit, Shelf shelf, Quantities known, BigDecimal few) {
    Marks cited = new Marks(Marker.in(exhibit.text()).stream().filter(shelf::holds).toList());
    List<Quantity> numbers =
        exhibit.quantities().stream().filter(number -> !cited.hold(number.span())).toList();
    return Wording.verdict("number", numbers.size(), in(exhibit.text(), numbers, known, few));
  }

  static List<String> in(String text, List<Quantity> numbers, Quantities known, BigDecimal few) {
    Numbering numbering = new Numbering(text);
    return numbers.stream()
        // Numbering must see every number, for one counts from the one before.
        .filter(number -> !numbering.counts(number))
        .filter(number -> !number.isCountUpTo(few) && !known.hold(number))
        .map(number -> number.span().in(text))
        .toList();
  }
}
