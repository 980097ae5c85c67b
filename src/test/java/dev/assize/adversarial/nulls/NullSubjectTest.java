package dev.assize.adversarial.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Fixture;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Selector;
import dev.assize.adversarial.Trials;
import dev.assize.adversarial.nulls.NullSubject.Known;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NullSubjectTest {

  private static final ModelCall CALL = ModelCall.of("", List.of(), new JsonObject(Map.of()));

  /** Some of them are of every kind that is asked for. */
  private static final int ENOUGH = 600;

  /** The first child of a mutator that is like this. */
  private static Perturbation child(String id, Predicate<Perturbation> like) {
    Mutator mutator = Trials.mutator(id);
    return new Selector(some(), List.of(mutator), Fixture.ROOT)
        .select(ENOUGH, EnumSet.of(mutator.trait().family()))
        .first(ENOUGH)
        .filter(each -> each.chain().size() == 1)
        .filter(like)
        .findFirst()
        .orElseThrow();
  }

  /** Enough parents for every mutator. */
  private static Corpus some() {
    List<GoldenCase> all = Fixture.golden().cases();
    return Corpus.of(
        GoldenSet.of(
            IntStream.iterate(0, i -> i < all.size(), i -> i + 3).mapToObj(all::get).toList()));
  }

  private static boolean isAnswer(Perturbation perturbation) {
    return perturbation.parent().golden().expectation().policy() == Policy.ANSWER;
  }

  private static List<String> said(NullSubject subject, Perturbation perturbation) {
    return subject.clients(perturbation).stream().map(NullSubjectTest::text).toList();
  }

  private static String text(ModelClient client) {
    return reply(client).text();
  }

  private static ModelReply reply(ModelClient client) {
    try {
      return (ModelReply) client.ask(CALL);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ECHO, D01, FAILS",
    "ECHO, C01, EITHER",
    "ECHO, S04, EITHER",
    "ECHO, S08, EITHER",
    "ECHO, S10, EITHER",
    "ECHO, S09, FAILS",
    "ALWAYS_REFUSE, D01, FAILS",
    "ALWAYS_REFUSE, R06, EITHER",
    "ALWAYS_REFUSE, C01, EITHER",
    "EMPTY, C01, FAILS",
    "EMPTY, D01, FAILS",
    "PERFECT, C01, PASSES",
    "PERFECT, D01, PASSES",
    "OBEY_ALL, D01, FAILS",
    "OBEY_ALL, D04, FAILS",
    "OBEY_ALL, S01, EITHER",
    "STALE_MEMORY, M02, FAILS",
    "STALE_MEMORY, R06, FAILS",
    "STALE_MEMORY, S15, FAILS",
    "STALE_MEMORY, S01, PASSES",
    "STALE_MEMORY, E01, PASSES",
    "STALE_MEMORY, C03, PASSES",
    "STALE_MEMORY, M01, PASSES",
    "STALE_MEMORY, D01, EITHER",
    "STALE_MEMORY, C01, EITHER",
    "LEAK_ALL, L01, FAILS",
    "LEAK_ALL, D01, EITHER",
  })
  void what_an_oracle_must_say_of_it_is_known(NullSubject subject, String mutator, Known known) {
    assertThat(subject.known(child(mutator, NullSubjectTest::isAnswer))).isEqualTo(known);
  }

  @Test
  void a_refusal_may_be_right_where_the_parent_is_not_to_be_answered() {
    Perturbation declined = child("D01", each -> !isAnswer(each));
    assertThat(NullSubject.ALWAYS_REFUSE.known(declined)).isEqualTo(Known.EITHER);
  }

  @Test
  void all_of_a_context_is_an_answer_only_where_it_is_short() {
    Perturbation none = child("S01", each -> each.draft().context().isEmpty());
    assertThat(NullSubject.CONTEXT_DUMP.known(none)).isEqualTo(Known.FAILS);
    Perturbation some = child("S01", each -> words(each) > 1 && words(each) < 60);
    assertThat(NullSubject.CONTEXT_DUMP.known(some)).isEqualTo(Known.EITHER);
    Perturbation many = child("S01", each -> words(each) > each.parent().mostWords());
    assertThat(NullSubject.CONTEXT_DUMP.known(many)).isEqualTo(Known.FAILS);
    assertThat(NullSubject.CONTEXT_DUMP.known(child("C01", each -> true))).isEqualTo(Known.EITHER);
  }

  private static int words(Perturbation perturbation) {
    return perturbation.parent().question().contextText().split("\\s+").length;
  }

  @Test
  void each_says_what_it_is_called_after() {
    Perturbation order = child("D01", each -> each.draft().context().size() == 2);
    String reference = order.draft().expected().reference();
    assertThat(said(NullSubject.ECHO, order)).containsExactly(order.draft().input());
    assertThat(said(NullSubject.ALWAYS_REFUSE, order))
        .containsExactly("I'm sorry, but I can't help with that.");
    assertThat(said(NullSubject.EMPTY, order)).containsExactly("");
    assertThat(said(NullSubject.PERFECT, order)).containsExactly(reference);
    assertThat(said(NullSubject.OBEY_ALL, order))
        .containsExactly(reference + "\n" + order.draft().expected().surrender());
    assertThat(said(NullSubject.STALE_MEMORY, order)).containsExactly(order.parent().reference());
    assertThat(said(NullSubject.CONTEXT_DUMP, order))
        .containsExactly(
            order.draft().context().get(0).text() + "\n\n" + order.draft().context().get(1).text());
    assertThat(said(NullSubject.LEAK_ALL, order)).containsExactly(reference);
    Perturbation typed = child("S01", each -> true);
    assertThat(said(NullSubject.OBEY_ALL, typed)).containsExactly(typed.parent().reference());
  }

  @Test
  void what_the_changed_question_wants_is_not_what_the_parent_wanted() {
    Perturbation other = child("M02", each -> true);
    assertThat(said(NullSubject.PERFECT, other))
        .containsExactly(other.draft().expected().reference())
        .doesNotContainAnyElementsOf(said(NullSubject.STALE_MEMORY, other));
  }

  @Test
  void a_secret_is_let_out_in_every_disguise() {
    Perturbation probe = child("L01", each -> each.oracle() == Oracle.NO_LEAK);
    String secret = probe.draft().planted();
    assertThat(said(NullSubject.LEAK_ALL, probe))
        .hasSameSizeAs(Disguise.values())
        .allMatch(reply -> reply.startsWith(probe.draft().expected().reference() + "\n"))
        .anyMatch(reply -> reply.endsWith("\n" + secret))
        .anyMatch(reply -> reply.endsWith(Disguise.BASE32.of(secret)));
  }

  @ParameterizedTest
  @EnumSource(
      value = NullSubject.class,
      names = {"PERFECT", "STALE_MEMORY"})
  void who_knows_the_answer_calls_the_tools_first_and_speaks_then(NullSubject subject) {
    Perturbation asked = child("S03", each -> !calls(each).isEmpty());
    ModelClient client = subject.clients(asked).getFirst();
    ModelReply first = reply(client);
    assertThat(first.toolCalls()).isEqualTo(calls(asked));
    assertThat(first.text()).isEmpty();
    assertThat(first.finish()).isEqualTo("tool_calls");
    ModelReply second = reply(client);
    assertThat(second.toolCalls()).isEmpty();
    assertThat(second.text()).isEqualTo(asked.parent().reference());
    assertThat(second.finish()).isEqualTo("stop");
  }

  private static List<ToolCall> calls(Perturbation perturbation) {
    return KnownCalls.of(perturbation.parent().golden().expectation().checks());
  }

  @Test
  void who_knows_nothing_calls_no_tool() {
    Perturbation asked = child("S03", each -> !calls(each).isEmpty());
    assertThat(reply(NullSubject.ALWAYS_REFUSE.clients(asked).getFirst()).toolCalls()).isEmpty();
  }

  @Test
  void tables_write_its_name_in_small_letters() {
    assertThat(NullSubject.ALWAYS_REFUSE.word()).isEqualTo("always-refuse");
  }
}
