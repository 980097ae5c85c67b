package dev.assize.report.economics;

import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.TrimRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a shorter prompt is good enough, and what it saves.
 *
 * @param callsPerMonth the user's own figure, by which money is told; 1,000 calls where empty
 * @param currency of all money, ISO 4217; empty where nothing has a price
 * @param lot one shorter prompt, or one for each section that was left out
 * @param together the harmless cuts as one prompt
 */
public record TrimView(
    String project,
    TrimRule rule,
    Optional<BigDecimal> callsPerMonth,
    String currency,
    TrimmedLot lot,
    Together together)
    implements CostAnswer {

  /** For so many calls money is told where nobody says how many there are in a month. */
  public static final BigDecimal USUAL_CALLS = BigDecimal.valueOf(Words.THOUSAND);

  @Override
  public Paper paper() {
    return new TrimPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new TrimFigures(this).table();
  }

  @Override
  public String json() {
    return TrimJson.of(this);
  }

  @Override
  public boolean isTold() {
    return lots().stream()
        .flatMap(each -> each.prompts().stream())
        .anyMatch(each -> each.cut().finding() != Cut.Finding.UNDECIDED);
  }

  /** What was decided on together: the single prompts first. */
  List<TrimmedLot> lots() {
    return together instanceof Together.Decided decided
        ? List.of(lot, decided.lot())
        : List.of(lot);
  }

  /** Whether several cuts were tried. */
  boolean isAblation() {
    return !(together instanceof Together.NoCuts);
  }
}
