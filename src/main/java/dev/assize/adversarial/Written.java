package dev.assize.adversarial;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes a perturbation of a text that somebody wrote, a model as a rule, and a person reviewed. It
 * is a child of a golden case like all others, one generation deep, and never a parent.
 *
 * @param family whose trouble it makes
 * @param owasp the id of the risk with its year; empty for none
 */
public record Written(Family family, Severity severity, String owasp, Review review) {

  /** What ids of written cases' links look like: W01 to W08, in the order of the families. */
  private static final String LINK = "W\\d\\d";

  private static final int VERSION = 1;

  /**
   * Who answers for a written case.
   *
   * @param by the person who read it
   * @param on the day of the review
   * @param writer who wrote it, like a model's name; empty where nobody says
   * @param note whatever else is to be kept; may be empty
   */
  public record Review(String by, LocalDate on, String writer, String note) {}

  /** Whether a chain tells of a written case. */
  public static boolean isOne(List<Link> chain) {
    return chain.stream().anyMatch(link -> link.mutator().matches(LINK));
  }

  /** Its oracle's proofs that do not hold; none where it is sound. */
  public static List<String> unproven(Parent parent, Draft draft) {
    return Soundness.of(parent, draft).stream()
        .filter(proof -> !proof.holds())
        .map(Proof::name)
        .toList();
  }

  /** The child; its id follows from its parent, its text, and all that is expected. */
  public Perturbation of(Parent parent, Draft draft) {
    Oracle oracle = draft.expected().oracle();
    Link link = new Link(id(), VERSION, 0, content(draft), new TreeMap<>());
    return Perturbation.of(
        parent,
        List.of(link),
        new Trait(
            id(),
            VERSION,
            "written and reviewed",
            family,
            oracle,
            severity,
            EnumSet.noneOf(Kept.class),
            new Threat(owasp.isEmpty() ? List.of() : List.of(owasp), List.of(), List.of())),
        draft,
        Soundness.of(parent, draft).stream().map(Proof::name).toList());
  }

  private String id() {
    return "W0" + (family.ordinal() + 1);
  }

  private static long content(Draft draft) {
    Expected expected = draft.expected();
    return Draws.seed(
        "written",
        draft.input(),
        expected.oracle().word(),
        expected.resists().map(check -> check.text()).orElse(""),
        expected.helps().stream().map(check -> check.text()).toList(),
        expected.reference(),
        expected.surrender(),
        draft.planted());
  }
}
