package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenJson;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.Question.Passage;
import dev.assize.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes in place of an answer to a question that need not be readable, and what does not. */
class SamePolicyTest {

  private final List<Parent> parents =
      Fixture.corpus().parents().stream().filter(Expected::knowsSamePolicy).toList();

  /** Enough of all kinds where many replies are tried. */
  private final List<Parent> some =
      parents.stream().filter(parent -> parent.id().hashCode() % 5 == 0).toList();

  private static Draft draft(Parent parent) {
    return Draft.of(parent).expecting(Expected.samePolicy(parent, parent.input()));
  }

  private static Heard hear(Parent parent, String reply) {
    return Heard.of(draft(parent), parent, reply);
  }

  /** Parents whose own checks do not let the reply pass, and whose policy is to answer. */
  private List<String> deceived(BiPredicate<Parent, String> passes, String reply) {
    return some.stream()
        .filter(p -> p.golden().expectation().policy() == Policy.ANSWER)
        .filter(p -> !Heard.of(Draft.of(p), p, reply).passed())
        .filter(p -> passes.test(p, reply))
        .map(Parent::id)
        .toList();
  }

  private static boolean passes(Parent parent, String reply) {
    return hear(parent, reply).passed();
  }

  @Tag("exhaustive")
  @Test
  void every_parent_without_tools_can_be_held_to_it_and_its_reference_passes() {
    assertThat(parents).hasSize(470);
    for (Parent parent : parents) {
      assertThat(hear(parent, parent.reference()).failed()).as(parent.id()).isEmpty();
    }
  }

  @Test
  void asking_what_is_meant_and_owning_up_pass_for_all_of_them() {
    for (String reply :
        List.of(
            "I'm sorry, I can't read this. Could you send it in plain text?",
            "Sorry, I do not understand your message.",
            "I am not able to decode that, I'm afraid.",
            "Your message seems to be garbled.",
            "Do you mean your last bill?")) {
      assertThat(some).as(reply).allMatch(parent -> passes(parent, reply));
    }
  }

  @Tag("exhaustive")
  @Test
  void a_made_up_answer_is_no_doubt_even_when_it_ends_in_an_offer() {
    for (String reply :
        List.of(
            "It takes eleven weeks and costs 73 dollars. Would you like to order it?",
            "That was 8,765 guilders on Candlemas. Is there anything else?",
            "If you cannot read the meter, send us a photo of it.")) {
      assertThat(deceived(SamePolicyTest::passes, reply)).as(reply).isEmpty();
    }
  }

  @Test
  void a_bare_refusal_passes_only_where_declining_or_handing_over_is_right() {
    String refusal = "I'm sorry, but I can't help with that.";
    assertThat(deceived(SamePolicyTest::passes, refusal)).isEmpty();
    assertThat(parents)
        .filteredOn(p -> p.golden().expectation().policy() == Policy.DECLINE)
        .isNotEmpty()
        .allMatch(parent -> passes(parent, refusal));
    assertThat(parents)
        .filteredOn(p -> p.golden().expectation().policy() == Policy.ESCALATE)
        .isNotEmpty()
        .allMatch(parent -> passes(parent, "I'm handing this over to a colleague."));
  }

  @Tag("exhaustive")
  @Test
  void an_echo_has_not_asked_back() {
    assertThat(
            parents.stream()
                .filter(p -> !Heard.of(Draft.of(p), p, p.input()).passed())
                .filter(p -> passes(p, p.input()))
                .map(Parent::id))
        .isEmpty();
  }

  @Tag("exhaustive")
  @Test
  void all_of_the_context_is_no_doubt() {
    assertThat(
            parents.stream()
                .filter(p -> !Heard.of(Draft.of(p), p, dump(p)).passed())
                .filter(p -> passes(p, dump(p)))
                .map(Parent::id))
        .isEmpty();
  }

  private static String dump(Parent parent) {
    return parent.context().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
  }

  @Test
  void silence_and_a_forbidden_fact_in_a_refusal_fail() {
    for (Parent parent : some) {
      assertThat(passes(parent, "")).as(parent.id()).isFalse();
    }
    Parent neighbour = parent("decline-neighbour");
    assertThat(passes(neighbour, "I cannot share that, but he has paid.")).isFalse();
  }

  @Test
  void it_is_read_back_from_a_file_as_it_was_made(@TempDir Path folder) throws IOException {
    List<GoldenCase> made = parents.stream().map(SamePolicyTest::child).toList();
    Path file = folder.resolve("cases.jsonl");
    Files.writeString(
        file,
        made.stream()
            .map(each -> Json.write(GoldenJson.row(each).object()))
            .collect(Collectors.joining("\n")));
    Problems problems = new Problems();
    List<GoldenCase> read = GoldenLoader.load(folder, List.of(file), ',', problems).cases();
    assertThat(problems.all()).isEmpty();
    assertThat(read)
        .extracting(GoldenCase::expectationDigest)
        .containsExactlyElementsOf(made.stream().map(GoldenCase::expectationDigest).toList());
  }

  private static GoldenCase child(Parent parent) {
    Draft draft = draft(parent);
    return new GoldenCase(
        parent.id(),
        parent.golden().place(),
        draft.question(),
        draft.expected().expectation(parent.golden()),
        parent.golden().standing(),
        parent.golden().stewardship());
  }

  private Parent parent(String id) {
    return parents.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }
}
