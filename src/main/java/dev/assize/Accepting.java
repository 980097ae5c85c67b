package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Acceptances;
import dev.assize.regression.GateRule;
import dev.assize.regression.Rules;
import dev.assize.regression.Transition;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import dev.assize.store.AcceptanceFile;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records what a team accepts of a candidate for a while, and tells what it has accepted. */
final class Accepting {

  private final World world;

  Accepting(World world) {
    this.world = world;
  }

  /**
   * All that the project's file holds, in force or not.
   *
   * @throws InvalidInput when the file is faulty
   */
  static List<Acceptance> accepted(World world) {
    Problems problems = new Problems();
    List<Acceptance> all = AcceptanceFile.read(world.folder(), problems);
    problems.orThrow();
    return all;
  }

  /** Tells how old each acceptance is, and which are over. */
  void inspect(Problems problems) {
    LocalDate today = world.today();
    for (Acceptance each : AcceptanceFile.read(world.folder(), problems)) {
      String what = each.matter().name() + " of " + each.subject();
      if (each.isOver(today)) {
        problems.warning(
            "accepted.over",
            each.place(),
            what + " was accepted until " + each.until(),
            "",
            "Delete the line; what it accepted blocks again.");
      } else {
        world
            .notes()
            .accept(
                each.place()
                    + ": "
                    + what
                    + " accepted by "
                    + each.by()
                    + " for "
                    + Numbers.count(ChronoUnit.DAYS.between(each.from(), today), "day")
                    + ", until "
                    + each.until()
                    + ": "
                    + each.reason());
      }
    }
  }

  /** Appends it to the project's file: all of it or nothing. */
  Accepted record(AcceptRequest request) {
    List<Acceptance> before = accepted(world);
    Problems problems = new Problems();
    RunFolder run = run(request.address());
    SubjectEntry subject = subject(run, request.address());
    String by = by(request, problems);
    if (request.reason().isBlank()) {
      problems.error(
          "accept.no-reason", Place.of("--reason"), "no reason", "why it is meant to be so", "");
    }
    LocalDate today = world.today();
    if (request.until().isBefore(today)) {
      problems.error(
          "accept.past",
          Place.of("--until"),
          request.until() + " is over",
          "a day from " + today + " on",
          "");
    }
    List<Matter> matters = new ArrayList<>();
    Map<String, Transition> seen =
        request.cases().isEmpty() ? Map.of() : Breaks.of(world, run, subject);
    checkCases(request.cases(), run, seen, problems);
    request.cases().forEach(each -> matters.add(new Matter.Case(each)));
    checkRules(request.rules(), problems);
    request.rules().forEach(each -> matters.add(new Matter.Rule(each)));
    if (matters.isEmpty()) {
      problems.error(
          "accept.nothing", Place.of("accept"), "neither a case nor a rule", "CASE or --rule", "");
    }
    problems.orThrow();
    List<Acceptance> fresh =
        matters.stream()
            .distinct()
            .map(
                matter ->
                    new Acceptance(
                        matter,
                        subject.digest(),
                        subject.id(),
                        request.reason().strip(),
                        by,
                        today,
                        request.until(),
                        Place.of(AcceptanceFile.NAME)))
            .filter(each -> before.stream().noneMatch(known -> says(known, each)))
            .toList();
    if (!fresh.isEmpty()) {
      AcceptanceFile.append(world.folder(), fresh);
    }
    return new Accepted(
        world.folder().resolve(AcceptanceFile.NAME),
        subject.id(),
        by,
        fresh.size(),
        request.until(),
        before.stream()
            .filter(known -> known.version().equals(subject.digest()))
            .filter(known -> matters.contains(known.matter()) && !known.isOver(today))
            .toList());
  }

  /** Whether the file says the same already, for as long or longer. */
  private static boolean says(Acceptance known, Acceptance wanted) {
    return known.matter().equals(wanted.matter())
        && known.version().equals(wanted.version())
        && !known.until().isBefore(wanted.until());
  }

  private RunFolder run(String address) {
    int colon = address.indexOf(':');
    return new Runs(world.local().resolve("runs"))
        .find(colon < 0 ? address : address.substring(0, colon));
  }

  /** The subject named, or the only one that is no baseline. */
  private static SubjectEntry subject(RunFolder run, String address) {
    Manifest manifest = run.manifest();
    String baseline = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    int colon = address.indexOf(':');
    List<SubjectEntry> candidates =
        manifest.subjects().stream()
            .filter(
                entry ->
                    colon < 0
                        ? !entry.id().equals(baseline)
                        : entry.id().equals(address.substring(colon + 1)))
            .toList();
    if (candidates.size() == 1 && candidates.getFirst().id().equals(baseline)) {
      throw InvalidInput.of(
          "accept.baseline",
          Place.of("--of"),
          baseline + " is what run " + run.id() + " compares with",
          "a candidate of the run",
          "");
    }
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    throw InvalidInput.of(
        "accept.which-candidate",
        Place.of("--of"),
        candidates.isEmpty()
            ? "no such candidate in run " + run.id()
            : Numbers.count(candidates.size(), "candidate") + " in run " + run.id(),
        "RUN:SUBJECT",
        "Name one with --of: "
            + String.join(
                ", ",
                manifest.subjects().stream().map(entry -> run.id() + ":" + entry.id()).toList()));
  }

  private String by(AcceptRequest request, Problems problems) {
    String by =
        request.by().isBlank() ? Surrounding.person(world).orElse("") : request.by().strip();
    if (by.isEmpty()) {
      problems.error(
          "accept.nobody",
          Place.of("--by"),
          "git has no user.name here, and USER is not set",
          "who accepts it",
          "Say it with --by NAME.");
    }
    return by;
  }

  private static void checkCases(
      List<String> wanted, RunFolder run, Map<String, Transition> seen, Problems problems) {
    Map<String, Importance> known = new TreeMap<>();
    try (JournalReader journal = run.read()) {
      for (CaseEntry entry : journal.cases()) {
        known.put(entry.id(), entry.importance());
      }
    }
    for (String id : wanted) {
      Importance importance = known.get(id);
      if (importance == null) {
        problems.error(
            "accept.unknown-case",
            Place.of("CASE"),
            "no case \"" + id + "\" in run " + run.id(),
            "an id of a case of this run",
            Suggestion.remedy(id, known.keySet()));
      } else if (!Acceptances.mayCover(importance)) {
        problems.error(
            "accept.zero",
            Place.of("CASE"),
            "case " + id + " is marked critical: zero",
            "a case that may fail",
            "What must never happen cannot be accepted. Mend the version.");
      } else if (became(seen, id) != Transition.BROKE) {
        problems.error(
            "accept.not-broken",
            Place.of("CASE"),
            "case " + id + " of run " + run.id() + " " + words(became(seen, id)),
            "a case that broke",
            "It blocks nothing: there is nothing to accept.");
      }
    }
  }

  /** A run without a baseline does not say. */
  private static Transition became(Map<String, Transition> seen, String id) {
    return seen.getOrDefault(id, Transition.BROKE);
  }

  private static String words(Transition transition) {
    return switch (transition) {
      case BROKE -> "broke";
      case FIXED -> "was mended";
      case STEADY_PASS -> "passes on both sides";
      case STEADY_FAIL -> "fails on both sides";
      case NOT_COMPARABLE -> "cannot be compared";
    };
  }

  private void checkRules(List<String> wanted, Problems problems) {
    List<String> known =
        Stream.concat(
                Stream.of(Rules.MARGIN),
                ProjectBasics.of(world).gate().more().stream().map(GateRule::name))
            .toList();
    for (String name : wanted) {
      if (!known.contains(name)) {
        problems.error(
            "accept.unknown-rule",
            Place.of("--rule"),
            "no rule \"" + name + "\"",
            "a rule of the gate",
            Suggestion.remedy(name, known));
      }
    }
  }
}
