package dev.assize.adversarial;

import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import java.util.ArrayList;
import java.util.List;

/**
 * An adversarial child of a golden case.
 *
 * @param id the first 16 digits of a SHA-256 over the parent's content and the chain: an edited
 *     parent changes its own children only, and two runs are paired case by case
 * @param chain up to three links; the last one gives oracle, family and severity
 * @param proofs what was shown of it before it was taken
 * @param golden itself as an ordinary case, which stands or falls together with its siblings
 */
public record Perturbation(
    String id,
    Parent parent,
    List<Link> chain,
    Trait trait,
    Draft draft,
    List<String> proofs,
    GoldenCase golden) {

  /** Names the form that ids are made of. */
  static final String SCHEMA = "assize/perturbation/1";

  private static final String TAG = "adversarial";

  private static final int DIGITS = 16;

  public Perturbation {
    chain = List.copyOf(chain);
    proofs = List.copyOf(proofs);
  }

  /** The id of a child. */
  static String idOf(String content, List<Link> chain) {
    Digests digests = Digests.of(SCHEMA).part("parent", content);
    for (Link link : chain) {
      digests
          .part("mutator", link.mutator())
          .part("version", Integer.toString(link.version()))
          .part("variant", Integer.toString(link.variant()))
          .part("stream", Long.toHexString(link.stream()));
      if (!link.part().isWhole()) {
        digests.part("left", link.part().text());
      }
    }
    return digests.digest().hex().substring(0, DIGITS);
  }

  /**
   * Whether a case was made or written as a child. Whatever is, is no parent: one generation, so
   * that no set feeds on itself.
   */
  public static boolean isOne(GoldenCase golden) {
    return golden.standing().tags().contains(TAG) && !golden.standing().parent().isEmpty();
  }

  public Oracle oracle() {
    return draft.expected().oracle();
  }

  static Perturbation of(
      Parent parent, List<Link> chain, Trait trait, Draft draft, List<String> proofs) {
    String id = idOf(parent.content(), chain);
    return new Perturbation(
        id, parent, chain, trait, draft, proofs, golden(id, parent, chain, trait, draft));
  }

  private static GoldenCase golden(
      String id, Parent parent, List<Link> chain, Trait trait, Draft draft) {
    GoldenCase from = parent.golden();
    Standing standing = from.standing();
    return new GoldenCase(
        id,
        Place.of("perturbation " + id),
        draft.question(),
        draft.expected().expectation(from),
        new Standing(
            trait.family().word(),
            tags(chain, trait, draft.expected().oracle()),
            from.id(),
            standing.cluster().isEmpty() ? from.id() : standing.cluster(),
            standing.feature()),
        new Stewardship(
            from.stewardship().owner(),
            Stewardship.UNKNOWN,
            Stewardship.UNKNOWN,
            Stewardship.NEVER,
            ""));
  }

  /** By which reports group and filters choose. */
  private static List<String> tags(List<Link> chain, Trait trait, Oracle oracle) {
    List<String> tags = new ArrayList<>();
    tags.add(TAG);
    chain.forEach(link -> tags.add(link.mutator()));
    tags.add("oracle:" + oracle.word());
    tags.add("severity:" + trait.severity().word());
    if (!trait.threat().first().isEmpty()) {
      tags.add("owasp:" + trait.threat().first());
    }
    return tags;
  }
}
