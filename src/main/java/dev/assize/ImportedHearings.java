package dev.assize;

import dev.assize.LabelDesk.Sheaf;
import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.Opinionated;
import dev.assize.store.FindingEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Majority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the verdicts that came with the replies of a stored run, on those that people labelled. */
final class ImportedHearings {

  /** What subjects of altered replies are called, before the name of the attack. */
  static final String PROBE = "probe:";

  private final JournalReader journal;
  private final Opinionated who;

  private ImportedHearings(JournalReader journal, Opinionated who) {
    this.journal = journal;
    this.who = who;
  }

  /**
   * All that one maker said in one run.
   *
   * @throws InvalidInput when the run has no verdict of the maker's, or the labels are faulty
   */
  static Hearings of(World world, CalibrateRequest request, CalibrateRequest.Source.OfRun from) {
    Problems problems = new Problems();
    ProjectBasics basics = ProjectBasics.of(world, problems);
    Sheaf sheaf =
        new LabelDesk(world, basics.separator(), basics.evidence().labels())
            .read(request.labels(), from.by(), problems);
    problems.orThrow();
    String criterion = sheaf.criterion(request.criterion());
    try (JournalReader journal = new Runs(world.local().resolve("runs")).find(from.run()).read()) {
      return new ImportedHearings(journal, new Opinionated(from.by(), criterion))
          .hear(sheaf.file(), sheaf.of(criterion));
    }
  }

  private Hearings hear(String file, LabelSet labels) {
    Criterion criterion = criterion();
    Map<LabelledReply.Key, Heard> heard = new TreeMap<>();
    Map<LabelledReply.Key, LabelledReply> wanted = new TreeMap<>();
    labels.replies().forEach(reply -> wanted.put(reply.key(), reply));
    Set<String> cases =
        wanted.keySet().stream().map(LabelledReply.Key::caseId).collect(Collectors.toSet());
    journal
        .trials()
        .map(TrialEntry::key)
        .filter(key -> cases.contains(key.caseId()))
        .forEach(key -> hear(key, wanted).ifPresent(h -> heard.putIfAbsent(h.reply().key(), h)));
    List<LabelledReply> missing = new ArrayList<>(labels.replies());
    missing.removeIf(reply -> heard.containsKey(reply.key()));
    return new Hearings(
        Maker.of(criterion, criteria()),
        file,
        labels,
        List.copyOf(heard.values()),
        missing,
        probed(),
        Optional.empty());
  }

  private Optional<Heard> hear(ReplyKey key, Map<LabelledReply.Key, LabelledReply> wanted) {
    Trial trial = journal.trial(key).orElseThrow();
    LabelledReply reply =
        wanted.get(
            new LabelledReply.Key(key.caseId(), Digest.of(Transcripts.text(trial.response()))));
    return reply == null
        ? Optional.empty()
        : told(key)
            .map(
                told ->
                    new Heard(
                        reply,
                        new Matter(journal.golden(key.caseId()).orElseThrow(), trial),
                        told));
  }

  /** All samples together; empty where the maker said nothing. */
  private Optional<Told> told(ReplyKey key) {
    List<Finding> own =
        journal.findings(key).stream().filter(each -> who.gave(each.criterion())).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Told(
                Majority.of(own.stream().map(Finding::verdict).toList()),
                own.stream().map(Finding::raw).collect(Collectors.joining("\n")),
                own.stream().flatMap(each -> each.exchanges().stream()).toList(),
                own.getFirst().criterion().digest()));
  }

  /** Verdicts on replies that were altered to deceive: they stand under subjects of their own. */
  private List<Probed> probed() {
    List<Probed> probed = new ArrayList<>();
    journal
        .trials()
        .map(TrialEntry::key)
        .filter(key -> key.subject().startsWith(PROBE))
        .forEach(
            key ->
                told(key)
                    .map(told -> ruling(key, told))
                    .map(
                        ruling ->
                            new Probed(
                                key.subject().substring(PROBE.length()),
                                Attack.Base.ANY,
                                ruling.reply(),
                                ruling.outcome()))
                    .ifPresent(probed::add));
    return probed;
  }

  private Ruling ruling(ReplyKey key, Told told) {
    String text = Transcripts.text(journal.trial(key).orElseThrow().response());
    return Ruling.of(
        new LabelledReply.Key(key.caseId(), Digest.of(text)), "", 0, told.verdict(), told.raw());
  }

  private Criterion criterion() {
    return journal
        .trials()
        .flatMap(trial -> trial.findings().stream())
        .map(FindingEntry::criterion)
        .filter(who::gave)
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "calibrate.no-verdicts",
                    Place.of("--by"),
                    "no verdict " + who.words() + " in run " + journal.name(),
                    "a maker of verdicts of that run, on the criterion of the labels",
                    Suggestion.remedy(who.words(), makers())));
  }

  /** How many criteria the maker gave verdicts under. */
  private long criteria() {
    return journal
        .trials()
        .flatMap(trial -> trial.findings().stream())
        .map(FindingEntry::criterion)
        .filter(criterion -> criterion.by().equals(who.by()))
        .map(Criterion::name)
        .distinct()
        .count();
  }

  private Set<String> makers() {
    Set<String> makers = new TreeSet<>();
    journal
        .trials()
        .flatMap(trial -> trial.findings().stream())
        .map(FindingEntry::criterion)
        .filter(criterion -> !criterion.isDeterministic())
        .forEach(c -> makers.add(new Opinionated(c.by(), c.name()).words()));
    return makers;
  }
}
