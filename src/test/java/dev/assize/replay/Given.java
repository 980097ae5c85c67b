package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Role;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplate.Piece;
import dev.assize.subject.PromptTemplate.Slot;
import dev.assize.subject.PromptTemplate.Variable;
import dev.assize.subject.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Cases, subjects and benches for the tests of this package. */
final class Given {

  static final String PROVIDER = "fake";

  private Given() {}

  static GoldenCase golden(String id, String category, Question question) {
    Expectation expectation =
        new Expectation(
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Expectation.Policy.ANSWER,
            Expectation.Importance.NORMAL,
            BigDecimal.ONE,
            Digest.of("expectation"));
    return new GoldenCase(
        id,
        new Place("golden.csv", 2),
        question,
        expectation,
        new Standing(category, List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  static GoldenCase golden(String id, String category) {
    return golden(id, category, Question.of("question " + id, List.of(), List.of(), List.of()));
  }

  /** A subject whose prompt is a system message, the earlier turns, and the input. */
  static Subject subject(String id) {
    List<Piece> pieces =
        List.of(
            new Piece.MessagePiece(Role.SYSTEM, List.of(new Slot.Literal("system", "Be brief."))),
            new Piece.TurnsPiece(),
            new Piece.MessagePiece(
                Role.USER, List.of(new Slot.Filled("question", Variable.INPUT))));
    PromptTemplate template =
        new PromptTemplate(
            "p",
            "prompts/p.md",
            "",
            pieces,
            Set.of(Variable.INPUT, Variable.TURNS),
            Digest.of("p"));
    return subject(id, new Subject.Framing.Templated(template));
  }

  static Subject subject(String id, Subject.Framing framing) {
    return new Subject(
        id,
        PROVIDER,
        "model-1",
        JsonObject.EMPTY,
        "",
        JsonObject.EMPTY,
        framing,
        Subject.Caching.ALLOWED,
        Digest.of(id));
  }

  static List<Assignment> assignments(int count) {
    Subject subject = subject("p@m");
    return IntStream.range(0, count)
        .mapToObj(i -> new Assignment(subject, golden("case-" + i, "c" + i % 3), 1))
        .toList();
  }

  static Limits limits(int concurrency) {
    return new Limits(concurrency, Limits.UNLIMITED, Limits.UNLIMITED, 4, Duration.ofMinutes(5));
  }

  static Meter freeOfCharge() {
    return new Meter() {
      @Override
      public Admission admit(Order order) {
        return Admission.ADMITTED;
      }

      @Override
      public void charge(Order order, Receipt receipt) {}
    };
  }

  static Governance governance(Timekeeper time) {
    return new Governance(time, new Seed(7), freeOfCharge(), String::length, forgetful());
  }

  static GovernedBench bench(FakeProvider provider, Limits limits, Timekeeper time) {
    return new GovernedBench(Map.of(PROVIDER, provider.terms(limits)), governance(time));
  }

  /** Remembers nothing: every call is made. */
  static Archive forgetful() {
    return new Archive() {
      @Override
      public Archive.Lookup find(CacheKey.Keyed call) {
        return new Archive.Lookup.Unknown();
      }

      @Override
      public void observed(CacheKey.Keyed call, Archive.Recorded recorded) {}

      @Override
      public void accepted(CacheKey.Keyed call, Archive.Recorded reply) {}

      @Override
      public void close() {}
    };
  }
}
