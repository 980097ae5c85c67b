package dev.assize;

import dev.assize.base.Seed;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.PairAttack;
import dev.assize.judge.calibration.PairProbed;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.run.Trial;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Tries to win comparisons by labelled replies that are altered. */
final class DeceivingPairs {

  private final PairHearings hearings;
  private final Seed seed;

  /**
   * Attacks on whoever was heard.
   *
   * @param seed of what is drawn and chosen
   */
  DeceivingPairs(PairHearings hearings, Seed seed) {
    this.hearings = hearings;
    this.seed = seed;
  }

  /** An honest reply, and the one that is altered to win over it. */
  private record Base(LabelledPair.Key pair, AskedPairs.Matter matter) {}

  private record Bait(PairAttack attack, Base base, AskedPairs.Matter matter) {}

  /**
   * What comes of it: drawn by lot, the same for the same seed.
   *
   * @param most pairs for each attack
   */
  List<PairProbed> tried(List<PairAttack> attacks, int most) {
    List<Bait> baits = attacks.stream().flatMap(attack -> baits(attack, most).stream()).toList();
    List<AskedPairs.Told> told = hearings.asked().look(baits.stream().map(Bait::matter).toList());
    List<PairProbed> probed = new ArrayList<>();
    for (int i = 0; i < baits.size(); i++) {
      Outcome outcome = Outcome.of(told.get(i).verdict(), told.get(i).raw());
      probed.add(new PairProbed(baits.get(i).attack().name(), baits.get(i).base().pair(), outcome));
    }
    return probed;
  }

  private List<Bait> baits(PairAttack attack, int most) {
    RandomGenerator chance = seed.derive("probe of pairs " + attack.name()).generator();
    List<Base> bases =
        new ArrayList<>(
            switch (attack.on()) {
              case WORSE -> unequal();
              case SAME -> passing();
            });
    Collections.shuffle(bases, chance);
    return bases.stream().limit(most).map(base -> bait(attack, base, chance)).toList();
  }

  private static Bait bait(PairAttack attack, Base base, RandomGenerator chance) {
    Trial second = base.matter().second();
    String altered = attack.alter(second.response().text(), chance);
    return new Bait(
        attack,
        base,
        new AskedPairs.Matter(
            base.matter().golden(),
            base.matter().first(),
            new Trial(second.key(), Deceiving.saying(altered, second.response()))));
  }

  /** Pairs of which people and the judge say that the same reply is better, that one first. */
  private List<Base> unequal() {
    List<Base> bases = new ArrayList<>();
    for (PairHearings.Heard heard : hearings.heard()) {
      Optional<Choice> people = heard.pair().better();
      if (people.equals(heard.ruling().outcome().choice())) {
        people
            .filter(better -> better != Choice.TIE)
            .ifPresent(better -> bases.add(better == Choice.FIRST ? base(heard) : turned(heard)));
      }
    }
    return bases;
  }

  private static Base base(PairHearings.Heard heard) {
    return new Base(heard.pair().key(), heard.matter());
  }

  private static Base turned(PairHearings.Heard heard) {
    LabelledPair.Key key = heard.pair().key();
    AskedPairs.Matter matter = heard.matter();
    return new Base(
        new LabelledPair.Key(key.caseId(), key.second(), key.first()),
        new AskedPairs.Matter(matter.golden(), matter.second(), matter.first()));
  }

  /** Replies that people pass, each against itself. */
  private List<Base> passing() {
    Map<LabelledPair.Key, Base> bases = new LinkedHashMap<>();
    for (PairHearings.Heard heard : hearings.heard()) {
      add(heard.pair().first(), heard.matter(), heard.matter().first(), bases);
      add(heard.pair().second(), heard.matter(), heard.matter().second(), bases);
    }
    return List.copyOf(bases.values());
  }

  private static void add(
      LabelledReply reply,
      AskedPairs.Matter matter,
      Trial trial,
      Map<LabelledPair.Key, Base> bases) {
    if (reply.passes().orElse(false)) {
      LabelledReply.Key key = reply.key();
      LabelledPair.Key same = new LabelledPair.Key(key.caseId(), key.text(), key.text());
      bases.putIfAbsent(same, new Base(same, new AskedPairs.Matter(matter.golden(), trial, trial)));
    }
  }
}
