package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.judge.PairJudge;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hears judges of pairs on each two replies to a case that people labelled. */
record PairRoom(CalibrateRequest request, LabelledDocket opened) {

  /**
   * It is measured by labels that say something of each reply alone, and so of another criterion.
   */
  PairHearings hear(PairJudge judge, Audience audience) {
    LabelSet labels = opened.sheaf().of(opened.sheaf().criterion(request.criterion()));
    Map<LabelledReply.Key, FoundReplies.Found> found = opened.found(labels);
    List<LabelledPair> all = PairDraw.of(labels.replies(), found);
    requireSome(all, labels);
    AskedPairs asked =
        new AskedPairs(judge, judge.criteria().getFirst(), audience, opened.exhibits());
    List<LabelledPair> drawn =
        PairDraw.drawn(
            all,
            request.pairs() == 0 ? CalibrateRequest.USUAL_PAIRS : request.pairs(),
            new Seed(Qualifying.SEED));
    List<AskedPairs.Matter> matters = drawn.stream().map(pair -> matter(pair, found)).toList();
    List<AskedPairs.Told> told = asked.look(matters);
    List<PairHearings.Heard> heard = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      heard.add(new PairHearings.Heard(drawn.get(i), matters.get(i), told.get(i)));
    }
    return new PairHearings(
        opened.sheaf().file(),
        labels,
        all.size(),
        heard,
        LabelledDocket.missing(labels, found),
        asked);
  }

  private void requireSome(List<LabelledPair> pairs, LabelSet labels) {
    if (!request.probing().file().isEmpty()) {
      throw InvalidInput.of(
          "calibrate.probes-of-pairs",
          Place.of("--write-probes"),
          "a judge of pairs",
          "a source of verdicts on single replies",
          "Leave --write-probes out: this judge is asked about altered replies by itself.");
    }
    if (pairs.isEmpty()) {
      throw InvalidInput.of(
          "calibrate.no-pairs",
          Place.of(opened.sheaf().file()),
          "none of "
              + Numbers.count(labels.replies().size(), "labelled reply")
              + " stands beside another subject's to the same case",
          "two labelled replies to a case, of two subjects, both in a cassette, a baseline or a run",
          "Label the replies of both versions to the same cases.");
    }
  }

  private static AskedPairs.Matter matter(
      LabelledPair pair, Map<LabelledReply.Key, FoundReplies.Found> found) {
    FoundReplies.Found first = Objects.requireNonNull(found.get(pair.first().key()));
    FoundReplies.Found second = Objects.requireNonNull(found.get(pair.second().key()));
    return new AskedPairs.Matter(first.golden(), first.trial(), second.trial());
  }
}
