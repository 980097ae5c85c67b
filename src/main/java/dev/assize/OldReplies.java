package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.provider.Exchange;
import dev.assize.provider.Source;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.subject.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The replies of some subjects in a stored run or baseline, for judges to look at once more.
 *
 * @param journal closed with it
 * @param subjects one or more
 */
record OldReplies(JournalReader journal, List<SubjectEntry> subjects) implements AutoCloseable {

  /** The name under which a manifest keeps whose replies were judged again. */
  static final String REJUDGED = "rejudged";

  OldReplies {
    subjects = List.copyOf(subjects);
  }

  /** The run that a run's replies are taken from; empty for one that asked for them itself. */
  static String origin(Manifest manifest) {
    return manifest.facts().getOrDefault(REJUDGED, "");
  }

  /** The same of a run in its folder; empty where that cannot be read, too. */
  static String originOf(RunFolder run) {
    try {
      return origin(run.manifest());
    } catch (InvalidInput unreadable) {
      return "";
    }
  }

  /** Opens them; empty with at least one problem. */
  static Optional<OldReplies> open(World world, RejudgeRequest request, Problems problems) {
    try {
      return Optional.of(open(world, request));
    } catch (InvalidInput wrong) {
      wrong.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private static OldReplies open(World world, RejudgeRequest request) {
    String text = new Baselines(world).resolved(request.source());
    if (text.endsWith(Baselines.ENDING) || text.indexOf(':') >= 0) {
      Side side = new Baselines(world).open(text, Optional.empty());
      return chosen(side.journal(), List.of(side.subject()), request);
    }
    JournalReader journal =
        new Runs(world.local().resolve("runs"))
            .find(text.substring(text.lastIndexOf('/') + 1))
            .read();
    return chosen(journal, journal.manifest().subjects(), request);
  }

  private static OldReplies chosen(
      JournalReader journal, List<SubjectEntry> there, RejudgeRequest request) {
    Problems problems = new Problems();
    if (!journal.isFinished()) {
      problems.error(
          "rejudge.unfinished",
          Place.of(request.source()),
          "run " + journal.name() + " is unfinished",
          "a finished run",
          "Finish it first: assize run --resume " + journal.name());
    }
    List<String> known = there.stream().map(SubjectEntry::id).toList();
    request.subjects().stream()
        .filter(wanted -> !known.contains(wanted))
        .forEach(
            unknown ->
                problems.error(
                    "rejudge.unknown-subject",
                    Place.of("--subject"),
                    "no subject \"" + unknown + "\" in " + request.source(),
                    "one of " + String.join(", ", known),
                    Suggestion.remedy(unknown, known)));
    if (problems.hasErrors()) {
      journal.close();
    }
    problems.orThrow();
    List<String> wanted = request.subjects().isEmpty() ? known : request.subjects();
    return new OldReplies(
        journal, there.stream().filter(entry -> wanted.contains(entry.id())).toList());
  }

  /** The run that asked for them, though they may have been judged again since. */
  String origin() {
    String first = origin(journal.manifest());
    return first.isEmpty() ? journal.origin() : first;
  }

  /** Each trial of the estimate, with a reply or without. */
  Stream<TrialEntry> trials() {
    List<String> ids = subjects.stream().map(SubjectEntry::id).toList();
    return journal.trials().filter(trial -> ids.contains(trial.key().subject()));
  }

  /** A trial as what it is by now: remembered. What was tried on the way belongs to its own run. */
  Optional<Trial> trial(ReplyKey key) {
    return journal
        .trial(key)
        .map(
            trial -> {
              List<Exchange> old = new ArrayList<>();
              trial.response().exchanges().forEach(exchange -> old.add(remembered(exchange)));
              return new Trial(key, new Response(old));
            });
  }

  private static Exchange remembered(Exchange exchange) {
    Source source = exchange.source() == Source.CASSETTE ? Source.CASSETTE : Source.CACHE;
    return new Exchange(
        exchange.call(), exchange.outcome(), List.of(), source, exchange.at(), exchange.asked());
  }

  @Override
  public void close() {
    journal.close();
  }
}
