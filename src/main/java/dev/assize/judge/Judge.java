package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Description.Needs;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who grades what no program can. */
public interface Judge {

  /** The judge's name in {@code assize.yaml}. */
  String name();

  /** The providers whose clients it wants; none for one that asks nobody. */
  Set<String> providers();

  /** The models it asks, each with the terms on which; none for one that asks nobody. */
  default List<Sworn> asked() {
    return List.of();
  }

  /**
   * What its findings are about, in their order; each digest covers rubric, model and parameters.
   */
  List<Criterion> criteria();

  /** The digest of everything that can change any of its verdicts. */
  default Digest digest() {
    Digests digests = Digests.of("judge");
    criteria().forEach(criterion -> digests.part(criterion.name(), criterion.digest().hex()));
    return criteria().size() == 1 ? criteria().getFirst().digest() : digests.digest();
  }

  /**
   * What a criterion of it asks of a reply, in words that a person can answer with pass or fail:
   * {@code assize label} shows them. Empty when its file has none.
   */
  default Optional<String> question(Criterion criterion) {
    return Optional.empty();
  }

  /** Whether a criterion of it passes or fails replies, which is what people's labels say. */
  default boolean passesOrFails(Criterion criterion) {
    return true;
  }

  /** Reads words in which this judge answers; empty for one that does not answer in words. */
  default Optional<Interpreter> interpreter() {
    return Optional.empty();
  }

  /**
   * What it is shown besides the reply. Of a judge that does not say it that is all, and production
   * cannot ask it.
   */
  default Needs needs() {
    return Needs.GOLDEN;
  }

  /** Which cases it is asked about besides those that name it. */
  CaseChoice cases();

  /** Whether it is asked about a case: because the case names it, or by its own file. */
  default boolean asksAbout(GoldenCase golden) {
    return cases().holds(name(), golden);
  }

  /** Names of the judges that it asks; none for one that asks by itself. */
  default Set<String> colleagues() {
    return Set.of();
  }

  /** Whether what it finds by a criterion is a score, and no pass or fail. */
  default boolean givesScore(Criterion criterion) {
    return false;
  }

  /** Whether one of its findings can make a case fail. */
  default boolean isDecisive() {
    return criteria().stream().anyMatch(criterion -> criterion.bearing() == Bearing.MUST);
  }

  /**
   * How many calls it makes about one reply to a case, or about two where it compares, all samples
   * together: at least so many, but for replies that are decided without a call.
   */
  default int calls(GoldenCase golden) {
    return providers().size();
  }
}
