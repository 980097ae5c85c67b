package dev.assize.judge.learned;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.check.Exhibit;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Made-up cases about prices, with right replies and wrong ones. */
final class GivenLessons {

  static final String FILE =
      "name: priced\nkind: learned\ncriterion: right\nmodel-file: judges/priced.model.json\n";

  /** Fewer features are learned from in less time. */
  private static final String FEW = "features: [reference]\n";

  private GivenLessons() {}

  static GoldenCase golden(int i, String cluster) {
    return golden("price-" + i, cluster, i, "Plan " + i + " costs " + (100 + i) + " euros.");
  }

  static GoldenCase golden(String id, String cluster, int i, String reference) {
    return new GoldenCase(
        id,
        new Place("golden.csv", i + 2),
        Question.of(
            "What does plan " + i + " cost?",
            List.of(new Question.Passage("", "Plan " + i + ": " + (100 + i) + " euros a month.")),
            List.of(),
            List.of()),
        Expectation.of(
            reference,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Expectation.Policy.ANSWER,
            Expectation.Importance.NORMAL,
            BigDecimal.ONE),
        new Standing("prices", List.of(), "", cluster, ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  static Exhibit exhibit(GoldenCase golden, String reply) {
    ModelCall call = ModelCall.of("m", List.of(Message.user("x")), JsonObject.EMPTY);
    return new Exhibit(
        golden,
        new Prompt(List.of()),
        new Response(
            List.of(
                new Exchange(
                    call, ModelReply.ofText(reply), List.of(), Source.LIVE, Instant.EPOCH))));
  }

  static Lesson lesson(GoldenCase golden, String reply, boolean passes) {
    return new Lesson(exhibit(golden, reply), Digest.of(reply), passes);
  }

  static String rightReply(int i) {
    return "It is " + (100 + i) + " euros a month.";
  }

  static String wrongReply(int i) {
    return "It is " + (300 + i) + " euros, I believe.";
  }

  /** Two replies to each of so many cases, two cases to a cluster. */
  static List<Lesson> lessons(int cases, IntPredicate rightPasses) {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      GoldenCase golden = golden(i, "page-" + i / 2);
      boolean passes = rightPasses.test(i);
      lessons.add(lesson(golden, rightReply(i), passes));
      lessons.add(lesson(golden, wrongReply(i), !passes));
    }
    return lessons;
  }

  static Syllabus syllabus(String more, Problems problems) {
    try {
      Fields fields = Fields.of(Yaml.read(FILE + more, "judges/priced.yaml"), "judge", problems);
      fields.required("name");
      fields.required("kind");
      Syllabus read = Syllabus.read("priced", fields).orElseThrow();
      fields.close();
      return read;
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  static Syllabus syllabus() {
    Problems problems = new Problems();
    Syllabus read = syllabus(FEW, problems);
    problems.orThrow();
    return read;
  }

  static LearnedModel model(List<Lesson> lessons) {
    return Training.of(syllabus(), Digest.of("labels"), lessons).orElseThrow();
  }
}
