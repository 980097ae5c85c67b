package dev.assize.check;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.golden;
import static dev.assize.check.Trying.spec;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private final Checks checks = Checks.all();

  private List<NamedCheck> of(GoldenCase golden) {
    Problems problems = new Problems();
    List<NamedCheck> made = checks.of(golden, problems);
    problems.orThrow();
    return made;
  }

  private List<Verdict> verdicts(GoldenCase golden, String reply) {
    return of(golden).stream().map(c -> ((Check) c.examination()).judge(exhibit(reply))).toList();
  }

  private static List<String> names(List<NamedCheck> checks) {
    return checks.stream().map(c -> c.criterion().name()).toList();
  }

  @Test
  void a_check_carries_its_weight_and_bearing() {
    NamedCheck check = of(golden("contains: x [weight 2.5, advisory]")).getLast();
    assertThat(check.criterion().weight()).isEqualTo(new BigDecimal("2.5"));
    assertThat(check.criterion().bearing()).isEqualTo(Bearing.ADVISORY);
    assertThat(check.criterion().by()).isEqualTo("check");
    assertThat(of(golden("contains: x")).getFirst().criterion().bearing()).isEqualTo(Bearing.MUST);
  }

  @Test
  void a_case_that_no_reply_can_fail_decides_nothing() {
    for (String[] idle :
        List.of(
            new String[] {"contains: x [advisory]"},
            new String[] {"rouge: abc"},
            new String[] {"rouge: abc", "max-words: 5 [advisory]", "tool-f1: order"},
            new String[] {"not not-empty [advisory]"})) {
      GoldenCase golden = golden(idle);
      assertThat(Checks.isAnythingDecidedBy(golden, of(golden))).as("%s", List.of(idle)).isFalse();
    }
    for (String[] deciding :
        List.of(
            new String[] {"rouge: abc [at least 0.5]"},
            new String[] {"rouge: abc", "not-empty"},
            new String[] {"contains: x [advisory]", "not not-empty"},
            new String[] {"any-of: (refused) or (rouge: abc)"})) {
      GoldenCase golden = golden(deciding);
      assertThat(Checks.isAnythingDecidedBy(golden, of(golden)))
          .as("%s", List.of(deciding))
          .isTrue();
    }
  }

  @Test
  void the_same_words_are_another_check_beside_another_reference() {
    Problems problems = new Problems();
    NamedCheck days =
        checks.make(spec("rouge [at least 0.6]"), "thirty days", problems).orElseThrow();
    NamedCheck euros =
        checks.make(spec("rouge [at least 0.6]"), "nine euros", problems).orElseThrow();
    NamedCheck again =
        checks.make(spec("rouge [at least 0.6]"), "thirty days", problems).orElseThrow();

    problems.orThrow();
    assertThat(euros.criterion().digest()).isNotEqualTo(days.criterion().digest());
    assertThat(again).isSameAs(days);
  }

  @Test
  void what_is_doubtful_is_told_wherever_it_stands() {
    for (int i = 0; i < 2; i++) {
      Problems problems = new Problems();
      checks.make(spec("number: 5 [tolerance 10]"), "", problems);
      assertThat(problems.all()).extracting(Problem::code).containsExactly("check.wide-tolerance");
    }
  }

  @Test
  void the_digest_covers_the_definition_and_neither_weight_nor_bearing() {
    String plain = digest("contains: x");
    assertThat(digest("contains: x [weight 2, advisory]")).isEqualTo(plain);
    assertThat(
            List.of(
                plain,
                digest("contains: y"),
                digest("not contains: x"),
                digest("contains: x [ignoring case]"),
                digest("contains-all: x")))
        .doesNotHaveDuplicates();
  }

  private String digest(String check) {
    return of(golden(check)).getLast().criterion().digest().hex();
  }

  @Test
  void an_empty_reply_fails_every_check_with_the_label() {
    GoldenCase golden = golden("contains-none: sorry", "not contains: x", "not regex: y");
    for (String reply : List.of("", " \n\t", "\u200B\u00A0\u0000")) {
      assertThat(verdicts(golden, reply))
          .hasSize(3)
          .allSatisfy(v -> assertVerdict(v).isFailed().labelled("EMPTY"));
    }
  }

  @Test
  void silence_may_be_expected() {
    assertVerdict(verdicts(golden("equals"), " ").getFirst()).isPassed();
    assertVerdict(verdicts(golden("equals"), "Hello").getFirst()).isFailed();
    assertVerdict(verdicts(golden("not not-empty"), "").getFirst()).isPassed();
    assertVerdict(verdicts(golden("not not-empty"), "Hello").getFirst()).isFailed();
  }

  @Test
  void a_case_that_only_judges_look_at_still_fails_on_an_empty_reply() {
    GoldenCase judged = golden(Policy.ANSWER, List.of(), List.of(), List.of("grounded"));
    assertThat(names(of(judged))).containsExactly("not-empty");
    assertVerdict(verdicts(judged, "").getFirst()).isFailed().labelled("EMPTY");
    assertVerdict(verdicts(judged, "Yes.").getFirst()).isPassed();
  }

  /** A case that says itself what it wants keeps the measure it was recorded by. */
  @Test
  void the_policy_to_escalate_asks_for_it_where_a_case_asks_for_nothing_else() {
    assertThat(names(of(golden(Policy.ESCALATE, List.of(), List.of(), List.of()))))
        .containsExactly("escalates");
    assertThat(names(of(golden(Policy.ESCALATE, List.of(), List.of(), List.of("tone")))))
        .containsExactly("escalates");
    assertThat(names(of(golden(Policy.ESCALATE, List.of(), List.of(), List.of(), "max-words: 50"))))
        .containsExactly("max-words: 50");
    assertThat(names(of(golden(Policy.ESCALATE, List.of("desk"), List.of(), List.of()))))
        .hasSize(1)
        .doesNotContain("escalates");
    assertThat(names(of(golden(Policy.DECLINE, List.of("desk"), List.of(), List.of()))))
        .contains("refused");
  }

  @Test
  void advisory_checks_alone_do_not_hide_an_empty_reply() {
    assertThat(names(of(golden("contains: x [advisory]"))))
        .containsExactly("not-empty", "contains: x [advisory]");
  }

  @Test
  void a_case_that_judges_alone_look_at_must_be_answered_at_least() {
    assertThat(names(of(golden()))).containsExactly("not-empty");
  }

  @Test
  void an_unknown_check_is_told_with_a_guess() {
    assertThat(faults("contain: x").getFirst())
        .isEqualTo(
            "golden-queries/refunds.csv:7: error check.unknown: unknown check \"contain\" in"
                + " \"contain: x\". Did you mean \"contains\"?");
  }

  @Test
  void an_unknown_option_is_told_with_a_guess() {
    assertThat(faults("contains: x [ignoring-case]").getFirst())
        .contains("check.unknown-option", "Did you mean \"ignoring case\"?");
  }

  @Test
  void all_faults_of_a_check_are_told_at_once() {
    assertThat(faults("contains: [weight heavy, advisory yes, loud]")).hasSize(4);
  }

  @Test
  void words_of_an_option_may_still_have_the_dashes_they_once_had() {
    for (String check :
        List.of(
            "rouge: a [at least 0.8]", "edit-distance: a [at most 2]", "tool-f1: a [at least 1]")) {
      String dashed = check.replace("at ", "at-");
      assertThat(Trying.faults(check)).isEmpty();
      assertThat(Trying.digest(check, "")).as(check).isEqualTo(Trying.digest(dashed, ""));
    }
    assertThat(Trying.digest("citations [every sentence]", ""))
        .isEqualTo(Trying.digest("citations [every-sentence]", ""));
    assertThat(Trying.faults("rouge: a [at least 0.8, at-least 0.9]"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("[at least]", "each option once"));
    assertThat(Trying.faults("rouge: a [at-least many]").getFirst()).contains("[at least many]");
    assertThat(Trying.faults("rouge: a [at-lest 1]").getFirst())
        .contains("[at-lest 1]", "at least");
  }

  @Test
  void faulty_checks_are_left_out() {
    Problems problems = new Problems();
    assertThat(checks.of(golden("contains: x", "contains:", "contians: y"), problems)).hasSize(1);
    assertThat(problems.errors()).hasSize(2);
  }

  @Test
  void a_check_that_can_never_fail_is_an_error() {
    for (String check :
        List.of(
            "contains:",
            "contains-any: a |",
            "contains-all: | b",
            "regex: .*",
            "regex: (?s).*",
            "regex: x?",
            "regex: ^",
            "starts-with:",
            "not equals")) {
      assertThat(faults(check)).as(check).isNotEmpty();
    }
    assertThat(faults("regex: .*").getFirst()).contains("check.never-fails");
    assertThat(faults("not regex: .*").getFirst()).contains("check.never-passes");
  }

  @Test
  void a_check_that_throws_is_errored_and_does_not_end_the_run() {
    CheckKind broken =
        new CheckKind() {
          @Override
          public Description description() {
            return Description.of("broken", "Passes when never.");
          }

          @Override
          public Examination make(Arguments arguments) {
            return (TextCheck)
                text -> {
                  throw new IllegalStateException("on purpose");
                };
          }
        };
    NamedCheck check = Checks.of(List.of(broken)).of(golden("broken"), new Problems()).getFirst();
    assertVerdict(((Check) check.examination()).judge(exhibit("hello")))
        .isErrored()
        .says("on purpose");
  }

  @Test
  void two_kinds_of_one_name_are_refused() {
    assertThatThrownBy(() -> Checks.of(List.of(new Equals(), new Equals())))
        .hasMessageContaining("two checks are named equals");
  }

  @Test
  void the_digest_of_the_registry_does_not_depend_on_the_order_of_registration() {
    List<CheckKind> kinds = List.copyOf(checks.kinds());
    assertThat(Checks.of(kinds.reversed()).digest()).isEqualTo(checks.digest());
    assertThat(Checks.of(kinds.subList(1, kinds.size())).digest()).isNotEqualTo(checks.digest());
  }

  /** Declares less than it looks at. */
  private static final class Curious implements CheckKind {
    private final Description.Needs declared;

    Curious(Description.Needs declared) {
      this.declared = declared;
    }

    @Override
    public Description description() {
      return Description.of("curious", "Passes when it sees the question.").needs(declared);
    }

    @Override
    public Examination make(Arguments arguments) {
      return (Check) exhibit -> Verdict.passed(exhibit.question().input());
    }
  }

  @Test
  void a_check_sees_no_more_than_it_declares_to_need() {
    assertThat(seen(Description.Needs.NOTHING))
        .isInstanceOfSatisfying(
            Verdict.Errored.class,
            e -> assertThat(e.rationale().text()).contains("declares NOTHING asks for CONTEXT"));
    assertThat(seen(Description.Needs.CONTEXT)).isInstanceOf(Verdict.Graded.class);
    assertThat(seen(Description.Needs.GOLDEN)).isInstanceOf(Verdict.Graded.class);
  }

  private static Verdict seen(Description.Needs declared) {
    NamedCheck check =
        Checks.of(List.of(new Curious(declared))).of(golden("curious"), new Problems()).getFirst();
    assertThat(check.needs()).isEqualTo(declared);
    return ((Check) check.examination()).judge(exhibit("Yes."));
  }
}
