package dev.assize;

import dev.assize.base.Digest;
import dev.assize.judge.Label;
import dev.assize.judge.Label.Drawn;
import dev.assize.regression.ByLabels;
import dev.assize.regression.Calibration;
import dev.assize.regression.PairedCase;
import dev.assize.run.ReplyKey;
import dev.assize.score.Opinionated;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.JudgedSample;
import dev.assize.stats.PredictionPowered;
import dev.assize.stats.Proportion;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One maker's verdicts on one criterion, held against people's labels of the same replies. */
final class LabelledReplies {

  /** Below, the normal interval of the corrected difference promises too much. */
  static final int LEAST_PAIRS = 50;

  private final Opinionated who;
  private final Map<Reply, Vote> votes = new HashMap<>();
  private final Map<Reply, Boolean> verdicts = new HashMap<>();
  private final Map<String, Map<String, Seen>> firstTrials = new HashMap<>();
  private final Map<String, Set<Reply>> bySide = new HashMap<>();

  /** A reply to a case, by the digest of its text. */
  private record Reply(String caseId, Digest text) {}

  /** What people say of a reply. */
  private static final class Vote {
    private int pass;
    private int fail;
    private boolean random = true;

    boolean isDecided() {
      return pass != fail;
    }

    boolean passes() {
      return pass > fail;
    }
  }

  /** The first trial of a case on one side: its verdict, and its label where it has one. */
  private record Seen(boolean passes, Optional<Vote> vote) {}

  LabelledReplies(Opinionated who, List<Label> labels) {
    this.who = who;
    for (Label label : labels) {
      if (label.criterion().equals(who.criterion())) {
        Vote vote =
            votes.computeIfAbsent(new Reply(label.caseId(), label.reply()), r -> new Vote());
        vote.pass += label.passes() ? 1 : 0;
        vote.fail += label.passes() ? 0 : 1;
        vote.random &= label.drawn() == Drawn.RANDOM;
      }
    }
  }

  /** Looks through a journal, in which other subjects may have labelled replies too. */
  void look(Side side) {
    Set<String> cases = new HashSet<>();
    votes.keySet().forEach(reply -> cases.add(reply.caseId()));
    side.journal()
        .trials()
        .forEach(
            trial -> verdict(trial).ifPresent(passes -> add(side, trial.key(), passes, cases)));
  }

  private void add(Side side, ReplyKey key, boolean passes, Set<String> cases) {
    Optional<Reply> reply =
        cases.contains(key.caseId())
            ? side.journal()
                .trial(key)
                .map(
                    trial -> new Reply(key.caseId(), Digest.of(Transcripts.text(trial.response()))))
                .filter(votes::containsKey)
            : Optional.empty();
    String place = side.journal().name() + ":" + key.subject();
    reply.ifPresent(
        known -> {
          verdicts.putIfAbsent(known, passes);
          bySide.computeIfAbsent(place, p -> new HashSet<>()).add(known);
        });
    if (key.trial() == 1) {
      firstTrials
          .computeIfAbsent(place, p -> new HashMap<>())
          .put(key.caseId() + key.input().hex(), new Seen(passes, reply.map(votes::get)));
    }
  }

  private Optional<Boolean> verdict(TrialEntry trial) {
    return trial.verdicts().entrySet().stream()
        .filter(found -> who.gave(found.getKey()))
        .map(Map.Entry::getValue)
        .flatMap(LabelledReplies::passed)
        .findFirst();
  }

  private static Stream<Boolean> passed(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
            && graded.grade() instanceof Grade.PassFail found
        ? Stream.of(found.passed())
        : Stream.of();
  }

  /** How the maker errs, as far as labels of its replies tell. */
  Calibration calibration(Side baseline, Side candidate) {
    int[] accepted = new int[2];
    int[] rejected = new int[2];
    verdicts.forEach(
        (reply, passes) -> {
          Vote vote = votes.getOrDefault(reply, new Vote());
          if (vote.isDecided() && vote.passes()) {
            accepted[passes ? 1 : 0]++;
          } else if (vote.isDecided()) {
            rejected[passes ? 1 : 0]++;
          }
        });
    int good = accepted[0] + accepted[1];
    int bad = rejected[0] + rejected[1];
    if (good == 0 || bad == 0) {
      return new Calibration.Unknown(
          who.subject()
              + " decides, and is measured by "
              + good
              + " labelled replies that people pass and "
              + bad
              + " that they fail",
          "Label judged replies until there are some of both: assize show CASE tells their"
              + " digests.");
    }
    Calibration.Measured measured =
        new Calibration.Measured(
            who.words(),
            new JudgeAccuracy(new Proportion(accepted[1], good), new Proportion(rejected[0], bad)),
            labelled(candidate),
            labelled(baseline));
    return measured.low() > 0
        ? measured
        : new Calibration.Unknown(
            who.subject()
                + " decides, and by "
                + (good + bad)
                + " labels may be no better than chance",
            "Label more replies, or find a judge that agrees with people.");
  }

  private int labelled(Side side) {
    return bySide.getOrDefault(place(side), Set.of()).size();
  }

  private static String place(Side side) {
    return side.journal().name() + ":" + side.subject().id();
  }

  /** What people would have seen of the difference; empty below 50 pairs labelled by lot. */
  Optional<ByLabels> corrected(
      List<PairedCase> pairs, Side baseline, Side candidate, double level) {
    Map<String, Seen> before = firstTrials.getOrDefault(place(baseline), Map.of());
    Map<String, Seen> after = firstTrials.getOrDefault(place(candidate), Map.of());
    List<Double> labels = new ArrayList<>();
    List<Double> judged = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    for (PairedCase pair : pairs) {
      Seen then = before.get(pair.id() + pair.facts().input().hex());
      Seen now = after.get(pair.id() + pair.facts().input().hex());
      if (then != null && now != null) {
        double difference = (now.passes() ? 1 : 0) - (then.passes() ? 1 : 0);
        if (isDrawn(then) && isDrawn(now)) {
          labels.add(label(now) - label(then));
          judged.add(difference);
        } else {
          rest.add(difference);
        }
      }
    }
    JudgedSample sample = JudgedSample.of(array(labels), array(judged), array(rest));
    if (labels.size() < LEAST_PAIRS) {
      return Optional.empty();
    }
    double raw = Stream.concat(judged.stream(), rest.stream()).mapToDouble(d -> d).sum();
    int all = judged.size() + rest.size();
    // Fewer pairs without a label say less than the labels do: they would blur the figure.
    Optional<PredictionPowered> found =
        sample.unlabelled() >= sample.labelled()
            ? PredictionPowered.full(sample, level)
            : PredictionPowered.labelsOnly(sample, level);
    return found.map(corrected -> new ByLabels(labels.size(), raw / all, corrected));
  }

  private static boolean isDrawn(Seen seen) {
    return seen.vote().filter(vote -> vote.random && vote.isDecided()).isPresent();
  }

  private static double label(Seen seen) {
    return seen.vote().filter(Vote::passes).isPresent() ? 1 : 0;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
