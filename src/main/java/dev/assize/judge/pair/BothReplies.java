package dev.assize.judge.pair;

import dev.assize.check.Exhibit;
import dev.assize.judge.Brief;
import dev.assize.judge.Matter;
import dev.assize.judge.Part;
import dev.assize.judge.ReferenceUse;
import dev.assize.judge.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A case and two replies to it as a judge is shown them, in one order. */
record BothReplies(Exhibit a, Exhibit b, ReferenceUse reference) {

  private static final String A = "reply_a";
  private static final String B = "reply_b";
  private static final String REFERENCE = "reference";

  /** What a prompt of the project's own may show. */
  static final Slots SLOTS = slots();

  private static Slots slots() {
    List<String> parts = new ArrayList<>(Slots.OF_CASE);
    parts.addAll(List.of(A, B));
    return new Slots(List.of("question"), parts, List.of(A, B));
  }

  /** The other order. */
  BothReplies crossed() {
    return new BothReplies(b, a, reference);
  }

  /** Nothing in them tells whose reply is which. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Part part : Brief.parts(a.golden())) {
      if (!part.name().equals(REFERENCE)) {
        parts.add(part);
      } else if (reference != ReferenceUse.IGNORE) {
        parts.add(reference == ReferenceUse.USE ? part : doubted(part));
      }
    }
    parts.add(new Part(A, "Reply A:", a.text()));
    parts.add(new Part(B, "Reply B:", b.text()));
    return parts;
  }

  /** All that is to be looked at, as one text. */
  String shown() {
    return new Matter(Map.of(), parts()).shown();
  }

  private static Part doubted(Part reference) {
    return new Part(
        REFERENCE,
        "A reply for comparison, which may be wrong; where it is, do not go by it:",
        reference.text());
  }
}
