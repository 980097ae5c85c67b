package dev.assize.judge.calibration;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.judge.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that people say by one criterion, sorted by case and reply.
 *
 * @param digest of who says what of which reply: not of dates, notes or the order of lines
 */
public record LabelSet(String criterion, List<LabelledReply> replies, Digest digest) {

  private static final Comparator<Label> BY_ANNOTATOR = Comparator.comparing(Label::annotator);

  public LabelSet {
    replies = List.copyOf(replies);
  }

  /** Those labels that are of the criterion. */
  public static LabelSet of(String criterion, List<Label> labels) {
    Map<LabelledReply.Key, List<Label>> byReply = new TreeMap<>();
    labels.stream()
        .filter(label -> label.criterion().equals(criterion))
        .forEach(
            label ->
                byReply
                    .computeIfAbsent(
                        new LabelledReply.Key(label.caseId(), label.reply()),
                        key -> new ArrayList<>())
                    .add(label));
    Digests digests = Digests.of("labels").part("criterion", criterion);
    List<LabelledReply> replies = new ArrayList<>();
    byReply.forEach(
        (key, said) -> {
          said.sort(BY_ANNOTATOR);
          digests.part("case", key.caseId()).part("reply", key.text().hex());
          said.forEach(
              label ->
                  digests
                      .part("annotator", label.annotator())
                      .part("label", label.passes() ? "pass" : "fail"));
          replies.add(new LabelledReply(key, said));
        });
    return new LabelSet(criterion, replies, digests.digest());
  }

  /** Who labelled, and how many replies each. */
  public Map<String, Integer> annotators() {
    Map<String, Integer> counts = new TreeMap<>();
    replies.stream()
        .flatMap(reply -> reply.labels().stream())
        .forEach(label -> counts.merge(label.annotator(), 1, Integer::sum));
    return counts;
  }

  /** How many cases have a labelled reply. */
  public int cases() {
    TreeSet<String> cases = new TreeSet<>();
    replies.forEach(reply -> cases.add(reply.key().caseId()));
    return cases.size();
  }

  /** How many replies most people pass, or fail. */
  public int count(boolean passing) {
    return (int)
        replies.stream()
            .filter(reply -> reply.passes().filter(p -> p == passing).isPresent())
            .count();
  }

  /** How many replies as many people pass as fail: they are held against nobody. */
  public int undecided() {
    return (int) replies.stream().filter(reply -> reply.passes().isEmpty()).count();
  }
}
