package dev.assize;

import dev.assize.base.Digest;
import dev.assize.drift.Aspect;
import dev.assize.drift.CaseValues;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.report.drift.Seen;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a subject showed in one run, case by case, by its fresh replies alone.
 *
 * @param origin the run that the evidence came from, wherever it lies now
 * @param surroundings ids and digests of what may change although the subject is the same
 * @param cases that have a fresh reply
 * @param measures for each case a fingerprint of the criteria that decided it; 0 where none did
 * @param numbers by quantity and case, means over its trials
 * @param labels likewise, of its first trial that has one
 * @param replies by case, in the order of the trials
 * @param judged cases in which a judge has a say
 */
record Sighting(
    Seen seen,
    String origin,
    SubjectEntry subject,
    SortedMap<Aspect, String> surroundings,
    SortedMap<String, CaseFacts> cases,
    Map<String, Long> measures,
    Map<Quantity, SortedMap<String, Double>> numbers,
    Map<Quantity, SortedMap<String, String>> labels,
    SortedMap<String, List<Repeat>> replies,
    List<String> judged) {

  /** Whether both were asked the same in that case. */
  boolean asksLike(Sighting other, String caseId) {
    CaseFacts here = cases.get(caseId);
    CaseFacts there = other.cases.get(caseId);
    return here != null && there != null && here.input().equals(there.input());
  }

  /** Whether both were asked the same and measured by the same criteria in that case. */
  boolean measuresLike(Sighting other, String caseId) {
    return asksLike(other, caseId)
        && measures.getOrDefault(caseId, 0L).equals(other.measures.getOrDefault(caseId, 0L));
  }

  /** Its values of a quantity in some cases. */
  SortedMap<String, Double> values(Quantity quantity, Predicate<String> isMeant) {
    return only(numbers.getOrDefault(quantity, new TreeMap<>()), isMeant);
  }

  /** Its labels in some cases. */
  SortedMap<String, String> labels(Quantity quantity, Predicate<String> isMeant) {
    return only(labels.getOrDefault(quantity, new TreeMap<>()), isMeant);
  }

  private static <T> SortedMap<String, T> only(
      SortedMap<String, T> all, Predicate<String> isMeant) {
    SortedMap<String, T> meant = new TreeMap<>(all);
    meant.keySet().removeIf(isMeant.negate());
    return meant;
  }

  /** The same without the texts of its replies: equal ones are still equal. */
  Sighting brief() {
    SortedMap<String, List<Repeat>> digests = new TreeMap<>();
    replies.forEach(
        (id, repeats) ->
            digests.put(
                id,
                repeats.stream()
                    .map(each -> new Repeat(Digest.of(each.text()).hex(), each.answer()))
                    .toList()));
    return new Sighting(
        seen, origin, subject, surroundings, cases, measures, numbers, labels, digests, judged);
  }

  /** As mathematics wants it. */
  RunReading reading(Quantity quantity, Predicate<String> isMeant) {
    return new RunReading(
        seen.address(), seen.at(), surroundings, CaseValues.of(values(quantity, isMeant)));
  }
}
