package dev.assize;

import dev.assize.VerdictSource.Matter;
import dev.assize.VerdictSource.Told;
import dev.assize.base.Seed;
import dev.assize.judge.calibration.Attack;
import dev.assize.judge.calibration.Attack.Scene;
import dev.assize.judge.calibration.Attacks;
import dev.assize.judge.calibration.LabelledReply;
import dev.assize.judge.calibration.Probed;
import dev.assize.judge.calibration.Ruling;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Tries to deceive a source of verdicts by labelled replies that are altered. */
final class Deceiving {

  private final Hearings hearings;
  private final Seed seed;

  /**
   * Attacks on whoever was heard.
   *
   * @param seed of what is drawn and chosen
   */
  Deceiving(Hearings hearings, Seed seed) {
    this.hearings = hearings;
    this.seed = seed;
  }

  /** A reply that is altered, beside what was said of it before. */
  record Bait(Attack attack, Heard heard, Matter matter) {}

  /**
   * What attacks make of the replies they are tried on: drawn by lot, the same for the same seed.
   *
   * @param most replies for each attack
   */
  List<Bait> baits(List<Attack> attacks, int most) {
    return attacks.stream().flatMap(attack -> baits(known(attack), most).stream()).toList();
  }

  /** Whoever is told to doubt references is tried by another measure. */
  private Attack known(Attack attack) {
    return attack.on().isReference()
        ? Attacks.wrongReference(
            hearings.asked().filter(VerdictSource::doubtsReferences).isPresent())
        : attack;
  }

  private static Scene scene(Matter matter) {
    Response response = matter.trial().response();
    String found =
        response.exchanges().stream()
            .map(Exchange::outcome)
            .filter(ModelReply.class::isInstance)
            .map(ModelReply.class::cast)
            .flatMap(reply -> reply.retrieved().stream())
            .map(ModelReply.Chunk::text)
            .collect(Collectors.joining("\n"));
    return new Scene(
        matter.golden(), response.text(), matter.golden().question().contextText() + "\n" + found);
  }

  private List<Bait> baits(Attack attack, int most) {
    RandomGenerator chance = seed.derive("probe " + attack.name()).generator();
    List<Heard> drawn = new ArrayList<>(hearings.heard());
    drawn.removeIf(heard -> !isBase(attack, heard));
    Collections.shuffle(drawn, chance);
    List<Bait> baits = new ArrayList<>();
    for (Heard heard : drawn) {
      if (baits.size() < most) {
        attack
            .alter(scene(heard.matter()), chance)
            .ifPresent(scene -> baits.add(new Bait(attack, heard, matter(heard, scene))));
      }
    }
    return baits;
  }

  /** What comes of it; nothing of a source that cannot be asked. */
  List<Probed> tried(List<Attack> attacks, int most) {
    if (hearings.asked().isEmpty() || attacks.isEmpty()) {
      return List.of();
    }
    List<Bait> baits = baits(attacks, most);
    List<Told> told = hearings.asked().get().look(baits.stream().map(Bait::matter).toList());
    List<Probed> probed = new ArrayList<>();
    for (int i = 0; i < baits.size(); i++) {
      if (isSeen(baits.get(i), told.get(i))) {
        probed.add(probed(baits.get(i), told.get(i)));
      }
    }
    return probed;
  }

  private static Probed probed(Bait bait, Told told) {
    Ruling ruling = Ruling.of(bait.heard().reply().key(), "", 0, told.verdict(), told.raw());
    return new Probed(bait.attack().name(), bait.attack().on(), ruling.reply(), ruling.outcome());
  }

  /** Who never looks at the reference is not deceived by a wrong one. */
  private static boolean isSeen(Bait bait, Told told) {
    return !bait.attack().on().isReference() || !told.seen().equals(bait.heard().told().seen());
  }

  private static boolean isBase(Attack attack, Heard heard) {
    LabelledReply reply = heard.reply();
    Optional<Boolean> verdict = heard.ruling().passes();
    return switch (attack.on()) {
      case FAILED -> isSaid(false, reply.passes()) && isSaid(false, verdict);
      case PASSED, DOUBTED -> isSaid(true, reply.passes()) && isSaid(true, verdict);
      case ANY -> true;
    };
  }

  private static boolean isSaid(boolean wanted, Optional<Boolean> said) {
    return said.filter(it -> it == wanted).isPresent();
  }

  private static Matter matter(Heard heard, Scene scene) {
    Trial trial = heard.matter().trial();
    return new Matter(
        scene.golden(), new Trial(trial.key(), saying(scene.reply(), trial.response())));
  }

  /** The same response with other words at its end. */
  static Response saying(String text, Response response) {
    List<Exchange> exchanges = new ArrayList<>(response.exchanges());
    Exchange last = exchanges.removeLast();
    ModelReply reply = response.reply().orElseThrow();
    exchanges.add(
        new Exchange(
            last.call(),
            new ModelReply(
                text,
                reply.toolCalls(),
                reply.retrieved(),
                reply.innerCalls(),
                reply.usage(),
                reply.reportedModel(),
                reply.fingerprint(),
                reply.finish(),
                reply.latency(),
                reply.logProbabilities()),
            last.attempts(),
            last.source(),
            last.at()));
    return new Response(exchanges);
  }
}
