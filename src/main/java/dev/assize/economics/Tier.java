package dev.assize.economics;

import dev.assize.stats.PValue;
import java.util.List;
import java.util.OptionalDouble;

/** Which subject is good enough for one kind of task. */
public sealed interface Tier {

  String kind();

  /** One for each subject, in their order. */
  List<Candidate> candidates();

  /**
   * The cheapest of those that are shown to be within the margin of every other subject, and so of
   * the best, whichever that is; an attempt without a bill counts as much as the dearest reply of
   * its subject.
   *
   * @param perhapsCheaper those of them that are the cheaper ones if these attempts cost less
   */
  record Chosen(
      String kind, String subject, List<Candidate> candidates, List<Candidate> perhapsCheaper)
      implements Tier {}

  /** Of no subject it is shown, or none of those has a price. */
  record NoEvidence(String kind, String why, List<Candidate> candidates) implements Tier {}

  /** Too few cases to decide by; the figures describe. */
  record Described(String kind, int cases, int least, List<Candidate> candidates) implements Tier {}

  /**
   * One subject on one kind.
   *
   * @param spending on this kind
   * @param rival the subject against which it is least sure
   * @param difference from the rival, as a share: below 0 where the rival passes more
   * @param p of "worse than some other subject by the margin or more"
   * @param adjusted raised by Holm over all kinds that decide and all subjects; as {@code p} where
   *     the kind only describes
   * @param isProven whether that is at most alpha
   * @param power the chance that it would have been shown if the rival were exactly as good, at the
   *     first step of Holm, by the normal approximation; empty where no case differs
   * @param smallestMargin that is shown with 80 % power then; empty where no case differs
   */
  record Candidate(
      String subject,
      Spending spending,
      String rival,
      double difference,
      PValue p,
      PValue adjusted,
      boolean isProven,
      OptionalDouble power,
      OptionalDouble smallestMargin) {}
}
