package dev.assize.check;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts checks, cases and replies together for tests. */
public final class Trying {

  static final Place PLACE = new Place("golden-queries/refunds.csv", 7);
  private static final String REFERENCE = "30 days.";
  private static final Checks CHECKS = Checks.all();
  private static final GoldenCase PLAIN = golden();

  private Trying() {}

  /** Reads the compact form as far as tests use it: no escapes. */
  static CheckSpec spec(String written) {
    String rest = written.strip();
    Map<String, String> options = new TreeMap<>();
    int bracket = rest.lastIndexOf(" [");
    if (rest.endsWith("]") && bracket > 0) {
      for (String option : rest.substring(bracket + 2, rest.length() - 1).split(",")) {
        addOption(option.strip(), options);
      }
      rest = rest.substring(0, bracket);
    }
    boolean negated = rest.startsWith("not ");
    rest = negated ? rest.substring(4) : rest;
    int colon = rest.indexOf(':');
    return colon < 0
        ? new CheckSpec(written, rest.strip(), negated, "", options, PLACE)
        : new CheckSpec(
            written,
            rest.substring(0, colon),
            negated,
            rest.substring(colon + 1).strip(),
            options,
            PLACE);
  }

  private static void addOption(String option, Map<String, String> options) {
    int blank = option.lastIndexOf(' ');
    boolean flag = option.startsWith("ignoring") || blank < 0;
    String name = flag ? option : option.substring(0, blank);
    options.put(name.replace(":", ""), flag ? "" : option.substring(blank + 1));
  }

  /** The bare check, without the rule for empty replies. */
  static Examination bare(String written) {
    Problems problems = new Problems();
    var made = CHECKS.make(spec(written), REFERENCE, problems);
    problems.orThrow();
    return made.orElseThrow().examination();
  }

  public static Verdict judge(String written, String reply) {
    return judge(written, ModelReply.ofText(reply));
  }

  /** With the rule for empty replies. */
  public static Verdict guarded(String written, String reply) {
    return ((Check) Silence.guard(bare(written))).judge(exhibit(reply));
  }

  /** What the checks of a case say of a reply, in order, with the rule for empty replies. */
  public static List<Verdict> verdicts(GoldenCase golden, Exhibit exhibit) {
    Problems problems = new Problems();
    List<NamedCheck> made = CHECKS.of(golden, problems);
    problems.orThrow();
    return made.stream().map(c -> ((Check) c.examination()).judge(exhibit)).toList();
  }

  /** The definition of a check of a case with this reference. */
  public static Digest digest(String written, String reference) {
    return CHECKS.make(spec(written), reference, new Problems()).orElseThrow().criterion().digest();
  }

  /** A check of a reply to a question with these passages, as tools and rounds left it. */
  public static Verdict judge(String written, Question question, Response response) {
    Exhibit exhibit = new Exhibit(golden(question), new Prompt(List.of()), response);
    Problems problems = new Problems();
    NamedCheck made = CHECKS.make(spec(written), REFERENCE, problems).orElseThrow();
    return ((Check) made.examination()).judge(exhibit.within(made.needs()));
  }

  static Verdict judge(Example example) {
    return example.context().isEmpty()
        ? judge(example.check(), example.reply())
        : judge(
            example.check(), question("How long?", example.context()), response(example.reply()));
  }

  public static Question question(String input, String... passages) {
    return Question.of(
        input,
        Arrays.stream(passages).map(p -> new Question.Passage("", p)).toList(),
        List.of(),
        List.of());
  }

  public static Verdict judge(String written, ModelReply reply) {
    return ((Check) bare(written)).judge(exhibit(reply));
  }

  /** The faults of a check, as lines. */
  public static List<String> faults(String written) {
    return faults(written, REFERENCE);
  }

  /** The faults of a check of a case that has no reference. */
  public static List<String> faultsWithoutReference(String written) {
    return faults(written, "");
  }

  private static List<String> faults(String written, String reference) {
    Problems problems = new Problems();
    CHECKS.make(spec(written), reference, problems);
    return problems.all().stream().map(Object::toString).toList();
  }

  public static Exhibit exhibit(String reply) {
    return exhibit(ModelReply.ofText(reply));
  }

  /** A reply to a question of one's own. */
  public static Exhibit exhibit(Question question, String reply) {
    return new Exhibit(golden(question), new Prompt(List.of()), response(ModelReply.ofText(reply)));
  }

  public static Exhibit exhibit(ModelReply reply) {
    return new Exhibit(PLAIN, new Prompt(List.of()), response(reply));
  }

  public static Response response(ModelReply... replies) {
    ModelCall call = ModelCall.of("m", List.of(Message.user("?")), JsonObject.EMPTY);
    return new Response(
        Arrays.stream(replies)
            .map(r -> new Exchange(call, r, List.of(), Source.LIVE, Instant.EPOCH))
            .toList());
  }

  public static GoldenCase golden(String... checks) {
    return golden(Policy.ANSWER, List.of(), List.of(), List.of(), checks);
  }

  private static GoldenCase golden(Question question) {
    GoldenCase plain = golden();
    return new GoldenCase(
        plain.id(),
        plain.place(),
        question,
        plain.expectation(),
        plain.standing(),
        plain.stewardship());
  }

  static GoldenCase golden(
      Policy policy,
      List<String> include,
      List<String> exclude,
      List<String> criteria,
      String... checks) {
    return new GoldenCase(
        "refund-017",
        PLACE,
        Question.of(
            "How long do I have?",
            List.of(new Question.Passage("", "Returns are free within 30 days.")),
            List.of(),
            List.of()),
        new Expectation(
            REFERENCE,
            facts(include),
            facts(exclude),
            Arrays.stream(checks).map(Trying::spec).toList(),
            criteria,
            policy,
            Importance.NORMAL,
            BigDecimal.ONE,
            Digest.of("expectation")),
        new Standing("refunds", List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  private static List<Fact> facts(List<String> written) {
    return written.stream().map(f -> new Fact(List.of(f.split("\\|")))).toList();
  }
}
