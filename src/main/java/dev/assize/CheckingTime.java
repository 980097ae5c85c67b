package dev.assize;

import dev.assize.base.Money;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.UseCase;
import dev.assize.project.Stated;
import dev.assize.project.UseCaseSettings;
import dev.assize.run.Cost.Price;
import dev.assize.run.HourPrice;
import dev.assize.score.CaseFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/** What the time of people costs who check a reply, by what use cases state of them. */
final class CheckingTime {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final ProjectBasics project;

  CheckingTime(ProjectBasics project) {
    this.project = project;
  }

  /** Whether any use case says how long a check takes, and what an hour costs. */
  boolean isStated() {
    return project.economics().useCases().stream().anyMatch(each -> of(each.stated()).isPresent());
  }

  /**
   * Of a reply to one case: by the first use case that the case stands for and that says so.
   *
   * @return empty where none does
   */
  Optional<Price> of(CaseFacts facts) {
    return project.economics().useCases().stream()
        .filter(each -> choice(each).holds(facts))
        .flatMap(each -> of(each.stated()).stream())
        .findFirst();
  }

  private CaseChoice choice(UseCaseSettings settings) {
    return new CaseChoice(settings, project.economics().kinds());
  }

  private Optional<Price> of(Stated<UseCase> stated) {
    Optional<BigDecimal> minutes = figure(stated, UseCase.MINUTES_CHECKING);
    Optional<BigDecimal> hour = figure(stated, UseCase.WAGE).or(() -> tariff(stated.person()));
    return minutes.isEmpty() || hour.isEmpty()
        ? Optional.empty()
        : Optional.of(price(minutes.get().multiply(hour.get()), stated.currency()));
  }

  /** In another currency than calls nobody adds it up. */
  private Price price(BigDecimal minutesTimesHour, String stated) {
    String calls = project.evidence().prices().currency();
    return stated.isEmpty() || stated.equals(calls)
        ? new Price.Known(new Money(minutesTimesHour.divide(MINUTES, MathContext.DECIMAL64), calls))
        : new Price.Unknown("people are paid in " + stated + ", and calls in " + calls);
  }

  private static Optional<BigDecimal> figure(Stated<UseCase> stated, UseCase lever) {
    return Optional.ofNullable(stated.figures().get(lever))
        .map(Figure::assumption)
        .map(each -> each.value());
  }

  private Optional<BigDecimal> tariff(String person) {
    return Optional.ofNullable(project.evidence().tariffs().people(LocalDate.MAX).get(person))
        .map(HourPrice::amount);
  }
}
