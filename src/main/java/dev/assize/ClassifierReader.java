package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.economics.Study;
import dev.assize.economics.routing.Label;
import dev.assize.economics.routing.Labels;
import dev.assize.run.Trial;
import dev.assize.score.Amount;
import dev.assize.store.TrialEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the labels that a classifier gave to the questions of a study: its first reply to each, one
 * line of up to 60 characters, without quotation marks, emphasis and full stops around it, in small
 * letters. What is longer, and a reply that is missing, is no label.
 */
final class ClassifierReader {

  private static final int LONGEST = 60;

  /** Of all replies that must be labels, or somebody has named an assistant. */
  private static final double ENOUGH = 0.5;

  private static final Pattern AROUND = Pattern.compile("^[\\s\"'`*“”„]+|[\\s\"'`*“”„.]+$");

  private final Study study;
  private final ReplyPrices prices;
  private final Problems problems;

  ClassifierReader(Study study, ReplyPrices prices, Problems problems) {
    this.study = study;
    this.prices = prices;
    this.problems = problems;
  }

  /**
   * Its labels; a question of which it was asked nothing has none.
   *
   * @param name as reports call it
   */
  Labels read(Side side, String name) {
    Map<String, Digest> inputs = new HashMap<>();
    study.cases().forEach(facts -> inputs.put(facts.id(), facts.input()));
    Map<String, Label> labels = new TreeMap<>();
    SortedSet<String> others = new TreeSet<>();
    side.journal()
        .trials()
        .map(TrialEntry::key)
        .filter(key -> key.subject().equals(side.subject().id()) && key.trial() == 1)
        .filter(key -> inputs.containsKey(key.caseId()))
        .forEach(
            key -> {
              if (key.input().equals(inputs.get(key.caseId()))) {
                side.journal()
                    .trial(key)
                    .ifPresent(trial -> labels.put(key.caseId(), label(trial)));
              } else {
                others.add(key.caseId());
              }
            });
    tellOthers(name, labels, others);
    tellNone(name, labels);
    return new Labels(name, priced(labels));
  }

  private Label label(Trial trial) {
    return new Label(
        word(trial.response().text()),
        prices.charge(trial),
        Amount.LATENCY.of(trial, prices.book()));
  }

  /** The label in a reply; empty when there is none. */
  static String word(String reply) {
    if (reply.strip().length() > 2 * LONGEST) {
      return "";
    }
    String bare = AROUND.matcher(reply.strip()).replaceAll("");
    return bare.length() > LONGEST || bare.lines().count() > 1 ? "" : bare.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Label> priced(Map<String, Label> labels) {
    CallPrices prices = CallPrices.of(labels.values().stream().map(Label::charge).toList());
    Map<String, Label> priced = new TreeMap<>();
    labels.forEach(
        (id, label) ->
            priced.put(
                id, new Label(label.word(), prices.filled(label.charge()), label.seconds())));
    return priced;
  }

  private void tellOthers(String name, Map<String, Label> labels, SortedSet<String> others) {
    others.removeAll(labels.keySet());
    if (!others.isEmpty()) {
      problems.error(
          "economics.case-sets",
          Place.of(name),
          "was asked something else in "
              + Numbers.count(others.size(), "case")
              + ", the first is "
              + others.first(),
          "the same as " + study.subjects().getFirst().subject(),
          "Run it again on the golden set of the others.");
    }
  }

  private void tellNone(String name, Map<String, Label> labels) {
    List<Label> without = labels.values().stream().filter(each -> each.word().isEmpty()).toList();
    if (without.size() > ENOUGH * labels.size()) {
      problems.error(
          "economics.no-labels",
          Place.of(name),
          Numbers.count(without.size())
              + " of "
              + Numbers.count(labels.size(), "reply")
              + " are no labels",
          "replies of one line of up to " + LONGEST + " characters",
          "Name a side that classifies.");
    }
  }
}
