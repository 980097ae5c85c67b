package dev.assize.replay;

import dev.assize.provider.ModelClient;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The bench of a run: one desk per provider, shared by subjects and judges. */
public final class GovernedBench implements Bench, AutoCloseable {

  /** How many trials are under way for each call that may be in flight. */
  private static final int TRIALS_PER_SLOT = 2;

  private final Map<String, Desk> desks;
  private final GovernedClient.Shared shared;

  /** A bench over the providers, by their names in {@code assize.yaml}. Opens nothing yet. */
  public GovernedBench(Map<String, ProviderTerms> providers, Governance governance) {
    this(new TreeMap<>(), shared(providers, governance));
    providers.forEach((name, terms) -> desks.put(name, new Desk(name, terms, governance)));
  }

  private GovernedBench(Map<String, Desk> desks, GovernedClient.Shared shared) {
    this.desks = desks;
    this.shared = shared;
  }

  private static GovernedClient.Shared shared(
      Map<String, ProviderTerms> providers, Governance governance) {
    int slots = providers.values().stream().mapToInt(p -> p.limits().concurrency()).sum();
    return new GovernedClient.Shared(
        governance,
        new Places(Math.max(1, TRIALS_PER_SLOT * slots)),
        new Curfew(),
        UnaryOperator.identity(),
        "");
  }

  /**
   * The same desks, with all their limits, for calls that no old reply may answer: nothing is
   * looked up in cassettes or cache, and nothing is kept there. Closed with this one.
   */
  public GovernedBench afresh() {
    return new GovernedBench(desks, shared.with(new NoArchive()));
  }

  /** The same desks for calls that are asked on behalf of a case. */
  public GovernedBench about(String caseId) {
    return new GovernedBench(desks, shared.about(caseId));
  }

  /** The same desks where old replies answer only if they were received no earlier than that. */
  GovernedBench since(Instant oldest) {
    return new GovernedBench(
        desks, shared.with(new RecentOnly(shared.governance().archive(), oldest)));
  }

  /** The same desks where only old replies answer and nothing is sent. */
  GovernedBench fromMemory() {
    return new GovernedBench(desks, shared.with(new MemoryOnly(shared.governance().archive())));
  }

  /**
   * The same as {@link #afresh}, for a call that finds out whether anybody is there: no retries.
   */
  public GovernedBench scouting() {
    return new GovernedBench(desks, shared.with(new NoArchive()).once());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when there is no such provider
   */
  @Override
  public ModelClient client(String provider, Slot slot, Transcript transcript) {
    Desk desk = desks.get(provider);
    if (desk == null) {
      throw new IllegalArgumentException("no provider is named " + provider);
    }
    return new GovernedClient(desk, slot, transcript, shared);
  }

  Places places() {
    return shared.places();
  }

  Curfew curfew() {
    return shared.curfew();
  }

  /** Closes clients and makes recordings final. */
  @Override
  public void close() {
    desks.values().forEach(Desk::close);
    shared.governance().archive().close();
  }
}
