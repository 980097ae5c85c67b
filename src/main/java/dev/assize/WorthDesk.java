package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.economics.Account;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.economics.Triad;
import dev.assize.economics.Triads;
import dev.assize.economics.worth.Grounds;
import dev.assize.economics.worth.UseCase;
import dev.assize.economics.worth.UseCaseWorth;
import dev.assize.economics.worth.UseCaseWorth.Reply;
import dev.assize.project.Project;
import dev.assize.project.UseCaseSettings;
import dev.assize.report.economics.WorthView;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what use cases are worth, by what the user states and what a run shows of the rest. */
final class WorthDesk {

  /** Of all intervals. */
  private static final double LEVEL = 0.95;

  private final World world;
  private final ProjectBasics project;
  private final ReplyPrices prices;
  private final Seed seed;
  private final Problems problems = new Problems();

  /**
   * Opens it.
   *
   * @param seed decides the draws of intervals
   */
  WorthDesk(World world, Seed seed) {
    this.world = world;
    this.seed = seed;
    this.project = ProjectBasics.of(world);
    this.prices = new ReplyPrices(project.evidence().prices(), project.economics().replies());
  }

  /**
   * Works it out, for every use case and subject.
   *
   * @param runs each a run with all of its subjects, {@code RUN:SUBJECT}, or a baseline; none for
   *     the newest run
   * @throws InvalidInput with all that is missing or does not fit
   */
  WorthView of(List<String> runs) {
    if (project.economics().useCases().isEmpty()) {
      throw InvalidInput.of(
          "economics.no-use-case",
          Place.of(Project.FILE),
          "no section value",
          "a name for a use case, and what it rests on: " + Keys.of(UseCase.values()),
          "docs/economics.md shows one.");
    }
    try (Lineup lineup = Lineup.open(world, runs)) {
      return of(lineup);
    }
  }

  /** The same with sides that are open. */
  WorthView of(Lineup lineup) {
    List<UseCaseWorth> worths = new ArrayList<>();
    List<AccountReader.Read> reads = new ArrayList<>();
    for (Side side : lineup.sides()) {
      AccountReader.Read read = AccountReader.of(side, lineup.name(side), prices);
      reads.add(read);
      for (UseCaseSettings each : project.economics().useCases()) {
        worth(each, side, read).ifPresent(worths::add);
      }
    }
    tell();
    return new WorthView(
        project.name(),
        SideBySide.asked(lineup, reads),
        List.copyOf(project.economics().replies().keySet()),
        worths);
  }

  /** What is missing for one subject is missing for all. */
  private void tell() {
    if (problems.hasErrors()) {
      throw new InvalidInput(List.copyOf(new LinkedHashSet<>(problems.all())));
    }
  }

  private Optional<UseCaseWorth> worth(
      UseCaseSettings settings, Side side, AccountReader.Read read) {
    CaseChoice choice = new CaseChoice(settings, project.economics().kinds());
    Map<String, CaseFacts> cases =
        choice.of(read.cases().values().stream().map(CaseScore::facts).toList(), problems);
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    Account account = only(read.account(), cases);
    Study study = Study.alone(List.copyOf(cases.values()), account, Place.of(side.address()));
    Triad triad =
        new Triads(study, LEVEL, seed)
            .of(settings.stated().name(), study.subjects().getFirst(), study.all());
    List<Reply> replies = ReplyReader.of(side, cases, prices);
    if (replies.isEmpty()) {
      problems.error(
          "economics.no-replies",
          Place.of(side.address()),
          settings.stated().name() + ": no replies to " + choice.words(),
          "a run that asked them",
          "Go on with it: assize run --resume");
      return Optional.empty();
    }
    WorthMeasures measures = new WorthMeasures(side.address(), prices.book().currency());
    Optional<Grounds<UseCase>> grounds =
        new Footing<>(settings.stated(), UseCase.class, problems)
            .hour(UseCase.WAGE, project.evidence().tariffs())
            .measured(UseCase.ACCURACY, measures.accuracy(triad))
            .measured(UseCase.GENERATION, measures.generation(triad))
            .measured(UseCase.JUDGE, measures.judges(replies))
            .measured(UseCase.SECONDS, measures.seconds(account.outcomes(), cases))
            .grounds();
    return grounds
        .filter(found -> !problems.hasErrors())
        .map(
            found ->
                UseCaseWorth.of(
                    settings.stated().name(), choice.words(), found, triad, replies, seed));
  }

  private static Account only(Account account, Map<String, CaseFacts> cases) {
    Map<String, List<Outcome>> outcomes = new TreeMap<>(account.outcomes());
    outcomes.keySet().retainAll(cases.keySet());
    return new Account(account.subject(), outcomes);
  }
}
