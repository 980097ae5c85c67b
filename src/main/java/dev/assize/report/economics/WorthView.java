package dev.assize.report.economics;

import dev.assize.economics.worth.UseCaseWorth;
import java.util.List;

/**
 * What use cases are worth a month, with each subject that was asked.
 *
 * @param asked in the order in which they were named
 * @param stated subjects whose replies cost what the user states, as nobody bills them by tokens
 * @param worths subject by subject, the use cases in the order of the file
 */
public record WorthView(
    String project, List<Asked> asked, List<String> stated, List<UseCaseWorth> worths)
    implements CostAnswer {

  public WorthView {
    asked = List.copyOf(asked);
    stated = List.copyOf(stated);
    worths = List.copyOf(worths);
  }

  @Override
  public Paper paper() {
    return new WorthPaper(this).paper();
  }

  @Override
  public Part.Table figures() {
    return new WorthPaper(this).figures();
  }

  @Override
  public String json() {
    return WorthJson.of(this);
  }

  @Override
  public boolean isTold() {
    return worths.stream().anyMatch(UseCaseWorth::isTold);
  }
}
