package dev.assize;

import dev.assize.base.Digest;
import dev.assize.drift.Aspect;
import dev.assize.drift.Quantity;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.history.CaseRow;
import dev.assize.history.Question;
import dev.assize.history.SeenCases;
import dev.assize.history.SeenRow;
import dev.assize.report.drift.Seen;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a subject showed in one run, case by case, by its fresh replies alone; without their texts.
 *
 * @param origin the run that the evidence came from, wherever it lies now
 * @param surroundings ids and digests of what may change although the subject is the same
 * @param cases that have a fresh reply
 */
record Sighting(
    Seen seen,
    String origin,
    SubjectEntry subject,
    SortedMap<Aspect, String> surroundings,
    SeenCases cases) {

  /** As the history writes a quantity. */
  static String word(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As reports show the run. */
  static Seen seen(String address, SeenCases.Tally tally) {
    return new Seen(
        address,
        tally.first(),
        tally.fresh(),
        tally.old(),
        tally.missing(),
        tally.model(),
        tally.fingerprint());
  }

  /**
   * What was around a run.
   *
   * @param digests of what went in, by name, as manifests have them
   */
  static SortedMap<Aspect, String> surroundings(
      Map<String, Digest> digests, SeenCases.Tally tally) {
    return new Around().measuredBy(digests).answeredBy(tally.model(), tally.fingerprint()).known();
  }

  /** Ids of its cases, sorted. */
  List<String> ids() {
    return cases.questions().stream().map(Question::caseId).toList();
  }

  boolean has(String caseId) {
    return cases.at(caseId).isPresent();
  }

  /** Whether both were asked the same in that case. */
  boolean asksLike(Sighting other, String caseId) {
    OptionalInt here = cases.at(caseId);
    OptionalInt there = other.cases.at(caseId);
    return here.isPresent()
        && there.isPresent()
        && input(here.getAsInt()).equals(other.input(there.getAsInt()));
  }

  private Digest input(int at) {
    return cases.questions().get(at).input();
  }

  /** Whether both were asked the same and measured by the same criteria in that case. */
  boolean measuresLike(Sighting other, String caseId) {
    return asksLike(other, caseId)
        && cases.measure(cases.at(caseId).orElseThrow())
            == other.cases.measure(other.cases.at(caseId).orElseThrow());
  }

  /** Cases of one cluster stand or fall together; a case without one stands alone. */
  String cluster(String caseId) {
    OptionalInt at = cases.at(caseId);
    String cluster = at.isEmpty() ? "" : cases.questions().get(at.getAsInt()).cluster();
    return cluster.isEmpty() ? caseId : "cluster " + cluster;
  }

  /** Cases in which a judge has a say. */
  List<String> judged() {
    return IntStream.range(0, cases.size())
        .filter(cases::isJudged)
        .mapToObj(at -> cases.questions().get(at).caseId())
        .toList();
  }

  /** Its values of a quantity in some cases. */
  SortedMap<String, Double> values(Quantity quantity, Predicate<String> isMeant) {
    SortedMap<String, Double> values = new TreeMap<>();
    double[] amounts = cases.amounts(word(quantity));
    for (int at = 0; at < amounts.length; at++) {
      String id = cases.questions().get(at).caseId();
      if (amounts[at] != CaseRow.UNKNOWN && isMeant.test(id)) {
        values.put(id, amounts[at]);
      }
    }
    return values;
  }

  /** The labels that were given to some cases. */
  SortedMap<String, String> labels(Predicate<String> isMeant) {
    SortedMap<String, String> labels = new TreeMap<>();
    for (int at = 0; at < cases.size(); at++) {
      String id = cases.questions().get(at).caseId();
      if (!cases.label(at).isEmpty() && isMeant.test(id)) {
        labels.put(id, cases.label(at));
      }
    }
    return labels;
  }

  /** The first reply to one of its cases, by the beginning of its digest. */
  Repeat first(String caseId) {
    return replies(cases.at(caseId).orElseThrow()).getFirst();
  }

  List<Repeat> replies(int at) {
    List<Repeat> replies = new ArrayList<>();
    for (SeenRow.Reply reply : cases.replies(at)) {
      replies.add(new Repeat(Long.toHexString(reply.text()), reply.answer()));
    }
    return replies;
  }
}
