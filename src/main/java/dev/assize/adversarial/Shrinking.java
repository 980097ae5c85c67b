package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a perturbation again from its chain, as it was or smaller. Each link draws from its own
 * stream, so that a chain without some of its links is what it would have been without them. What
 * is smaller goes through the same proofs as what it was made from.
 */
public final class Shrinking {

  private final Parent parent;
  private final List<Link> chain;
  private final Map<String, Mutator> mutators =
      Repertoire.all().stream().collect(Collectors.toMap(each -> each.trait().id(), each -> each));

  /** Of a chain that was made of this parent; links may be parts already. */
  public Shrinking(Parent parent, List<Link> chain) {
    this.parent = parent;
    this.chain = List.copyOf(chain);
  }

  /**
   * A piece that can be left out.
   *
   * @param link from 0 up
   * @param piece of that link, from 0 up
   */
  public record Piece(int link, int piece) {}

  /** A draft on its way, with what led to it. */
  private record Made(Draft draft, List<Link> links, List<Proof> proofs) {}

  /**
   * All pieces, in the order of the links; empty when the chain cannot be gone through any more:
   * its mutators are gone or new, or other golden cases give other passages.
   */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    Draft draft = Draft.of(parent);
    for (int i = 0; i < chain.size(); i++) {
      Optional<Draft> after = applied(chain.get(i), draft);
      if (after.isEmpty()) {
        return List.of();
      }
      Pieces parted = parted(chain.get(i), draft, after.get());
      List<Integer> kept = kept(chain.get(i), parted.count());
      for (int piece : kept) {
        pieces.add(new Piece(i, piece));
      }
      draft = cut(chain.get(i), draft, parted, kept);
    }
    return pieces;
  }

  /** The perturbation with these pieces; nothing when it would not be sound. */
  public Optional<Perturbation> with(List<Piece> pieces) {
    Map<Integer, List<Integer>> byLink = new LinkedHashMap<>();
    for (Piece each : pieces) {
      byLink.computeIfAbsent(each.link(), link -> new ArrayList<>()).add(each.piece());
    }
    Optional<Made> made =
        Optional.of(new Made(Draft.of(parent), List.of(), List.of()))
            .filter(m -> !byLink.isEmpty());
    for (Map.Entry<Integer, List<Integer>> each : byLink.entrySet()) {
      made = made.flatMap(so -> further(so, chain.get(each.getKey()), each.getValue()));
    }
    return made.flatMap(this::proven);
  }

  /** A chain as people read it: {@code S06, R03 with 3 of 24 passages}. */
  public String told(List<Link> links) {
    return links.stream().map(this::told).collect(Collectors.joining(", "));
  }

  private String told(Link link) {
    Part part = link.part();
    String pieces = mutator(link).map(Mutator::size).orElse(Size.WHOLE).word();
    return link.mutator()
        + (part.isWhole() ? "" : " with " + part.kept().size() + " of " + part.of() + " " + pieces);
  }

  private Optional<Made> further(Made so, Link link, List<Integer> kept) {
    return applied(link, so.draft())
        .flatMap(
            after -> {
              Pieces parted = parted(link, so.draft(), after);
              boolean isOther = kept.stream().anyMatch(piece -> piece >= parted.count());
              return isOther ? Optional.empty() : Optional.of(extended(so, link, parted, kept));
            });
  }

  private Made extended(Made so, Link link, Pieces parted, List<Integer> kept) {
    Draft draft = cut(link, so.draft(), parted, kept);
    boolean isWhole = kept.size() == parted.count();
    List<Link> links = new ArrayList<>(so.links());
    links.add(link.with(isWhole ? Part.WHOLE : new Part(parted.count(), kept)).with(draft.drawn()));
    List<Proof> proofs = new ArrayList<>(so.proofs());
    proofs.addAll(mutator(link).orElseThrow().proofs(so.draft(), draft, parent));
    return new Made(draft, links, proofs);
  }

  private Optional<Perturbation> proven(Made made) {
    List<Proof> proofs = new ArrayList<>(made.proofs());
    proofs.addAll(Soundness.of(parent, made.draft()));
    return proofs.stream().allMatch(Proof::holds)
        ? Optional.of(
            Perturbation.of(
                parent,
                made.links(),
                mutator(made.links().getLast()).orElseThrow().trait(),
                made.draft(),
                proofs.stream().map(Proof::name).distinct().toList()))
        : Optional.empty();
  }

  private Optional<Draft> applied(Link link, Draft before) {
    return mutator(link)
        .filter(mutator -> link.variant() < mutator.capacity(parent))
        .flatMap(mutator -> mutator.apply(before, parent, link.variant(), Draws.of(link.stream())));
  }

  private Optional<Mutator> mutator(Link link) {
    return Optional.ofNullable(mutators.get(link.mutator()))
        .filter(mutator -> mutator.trait().version() == link.version());
  }

  private Pieces parted(Link link, Draft before, Draft after) {
    return Pieces.of(mutator(link).orElseThrow().size(), before, after);
  }

  private Draft cut(Link link, Draft before, Pieces parted, List<Integer> kept) {
    Draft draft = parted.with(kept);
    return kept.size() == parted.count()
        ? draft
        : mutator(link).orElseThrow().measured(draft, before);
  }

  private static List<Integer> kept(Link link, int count) {
    return link.part().isWhole() ? IntStream.range(0, count).boxed().toList() : link.part().kept();
  }
}
