package dev.assize.imports;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.judge.Sentinel;
import dev.assize.provider.ModelReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Goes over all rows once: who, how many, and what does not fit together. */
final class Surveyor {

  private static final int NAMED = 5;

  private final Set<String> known;
  private final Problems problems;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Place> sentinels = new HashMap<>();
  private final Set<Survey.Answered> answered = new HashSet<>();
  private int trials = 1;

  /** What one subject has so far. */
  private static final class Tally {
    final Set<String> cases = new HashSet<>();
    final List<Digest> rows = new ArrayList<>();
    String model = "";
    int replies;
    int errors;
  }

  Surveyor(Set<String> known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** A row about a case that is not known belongs to one whose own row is faulty. */
  void add(ForeignRow row) {
    if (!known.contains(row.caseId())) {
      tallies.computeIfAbsent(row.subject(), id -> new Tally());
      return;
    }
    if (row.sentinel().isPresent()) {
      sentinel(row.sentinel().get(), row.place());
      return;
    }
    String key = row.subject() + "\n" + row.caseId() + "\n" + row.trial();
    Place first = places.putIfAbsent(key, row.place());
    if (first != null) {
      problems.error(
          "import.duplicate-reply",
          row.place(),
          "case \""
              + row.caseId()
              + "\", subject \""
              + row.subject()
              + "\", trial "
              + row.trial()
              + " was first given in "
              + first,
          "",
          "Number repeated replies with \"trial\".");
      return;
    }
    tally(row);
  }

  private void sentinel(Sentinel sentinel, Place place) {
    Place first = sentinels.putIfAbsent(sentinel.id(), place);
    if (first != null) {
      problems.error(
          "import.duplicate-sentinel",
          place,
          "sentinel \"" + sentinel.id() + "\" was first given in " + first,
          "an id of its own for each",
          "");
    }
  }

  Survey survey() {
    List<Survey.Imported> subjects = new ArrayList<>();
    Set<String> cases = new HashSet<>();
    tallies.forEach(
        (id, tally) -> {
          subjects.add(
              new Survey.Imported(
                  id, tally.model, digest(tally.rows), tally.replies, tally.errors));
          cases.addAll(tally.cases);
          tellMissing(id, tally);
        });
    List<Digest> all = tallies.values().stream().flatMap(t -> t.rows.stream()).toList();
    if (subjects.isEmpty() && !problems.hasErrors()) {
      problems.error("import.no-rows", Place.of("responses"), "no row at all", "replies", "");
    }
    return new Survey(subjects, all.size(), cases.size(), trials, digest(all), answered);
  }

  private void tally(ForeignRow row) {
    Tally tally = tallies.computeIfAbsent(row.subject(), id -> new Tally());
    tally.cases.add(row.caseId());
    tally.rows.add(digest(row));
    tally.model = tally.model.isEmpty() ? row.model() : tally.model;
    if (row.outcome() instanceof ModelReply) {
      answered.add(new Survey.Answered(row.subject(), row.caseId(), row.trial()));
    }
    tally.replies += row.outcome() instanceof ModelReply ? 1 : 0;
    tally.errors += row.outcome() instanceof ModelReply ? 0 : 1;
    trials = Math.max(trials, row.trial());
  }

  private void tellMissing(String subject, Tally tally) {
    List<String> missing = known.stream().filter(id -> !tally.cases.contains(id)).sorted().toList();
    if (!missing.isEmpty()) {
      problems.warning(
          "import.missing-replies",
          Place.of("responses"),
          "subject \""
              + subject
              + "\" has no reply to "
              + missing.size()
              + " of "
              + known.size()
              + " cases: "
              + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
              + (missing.size() > NAMED ? ", ..." : ""),
          "",
          "");
    }
  }

  /** Records print all they hold, in one order; only the place does not count. */
  private static Digest digest(ForeignRow row) {
    return Digest.of(row.at(Place.of("")).toString());
  }

  /** Of a set: the order of rows does not count. */
  private static Digest digest(List<Digest> rows) {
    return Digest.of(String.join("\n", rows.stream().map(Digest::hex).sorted().toList()));
  }
}
