package dev.assize.report;

import dev.assize.base.Place;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.Answer;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The whole report as data: what every format lays out, and none adds to.
 *
 * @param candidates one part each, in the order of the run
 * @param manifest what went into the run: digests, seed, surroundings
 * @param places where the golden files have the cases that reasons name, by id
 * @param economics what it says to whoever pays, as {@code report.json} has it; without members
 *     where nobody asked for it
 */
public record ReportView(
    Heading heading,
    List<CandidateView> candidates,
    Manifest manifest,
    SortedMap<String, Place> places,
    JsonObject economics) {

  public ReportView {
    candidates = List.copyOf(candidates);
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** Where nobody knows the golden files. */
  public ReportView(Heading heading, List<CandidateView> candidates, Manifest manifest) {
    this(heading, candidates, manifest, new TreeMap<>(), JsonObject.EMPTY);
  }

  /** The same with something for whoever pays. */
  public ReportView with(JsonObject answers) {
    return new ReportView(heading, candidates, manifest, places, answers);
  }

  /** The candidates, those whose answer is worst first and else as they were. */
  public List<CandidateView> gravestFirst() {
    return candidates.stream()
        .sorted(Comparator.comparing((CandidateView c) -> c.decision().answer(), Answer.GRAVEST))
        .toList();
  }

  /** Where the golden file has the first case that a reason names; empty when it names none. */
  public Optional<Place> placeOf(String reason) {
    return Mentions.first(reason, places).map(places::get);
  }

  /** Why there is no candidate and what to do about it, in sentences; empty where there is one. */
  public List<String> vacancy() {
    if (!candidates.isEmpty()) {
      return List.of();
    }
    String asked =
        manifest.subjects().stream().map(SubjectEntry::id).collect(Collectors.joining(", "));
    return List.of(
        "Only the baseline " + asked + " was asked: there is no candidate to compare with it.",
        "Ask a candidate, too: "
            + manifest.command()
            + " (all subjects), or "
            + manifest.command()
            + " --subject "
            + asked
            + " --subject CANDIDATE",
        "Or compare with a version accepted earlier: "
            + manifest.command()
            + " --subject "
            + asked
            + " --baseline reports/baselines/NAME.jsonl");
  }

  /**
   * The gravest answer of all candidates, which gives the exit code; INCONCLUSIVE when there is
   * none.
   */
  public Answer answer() {
    return candidates.stream()
        .map(c -> c.decision().answer())
        .reduce(Answer::worse)
        .orElse(Answer.INCONCLUSIVE);
  }
}
