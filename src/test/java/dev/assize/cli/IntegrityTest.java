package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dirty evidence is named before any figure is trusted. */
class IntegrityTest {

  private static final int CASES = 120;

  @TempDir Path temp;

  @BeforeEach
  void golden() throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        "id,category,input,must_include\n"
            + IntStream.rangeClosed(1, CASES)
                .mapToObj(i -> "case-%d,c,Where is parcel %d?,parcel\n".formatted(i, i))
                .collect(Collectors.joining()));
  }

  @Test
  void one_file_under_two_names_is_not_a_comparison() throws IOException {
    Printed compared = compare(IntegrityTest::honest, IntegrityTest::honest);

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] Both sides hold the same replies, 120 of 120 word for word,");
  }

  @Test
  void two_versions_that_answer_in_their_own_words_are_compared() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "It is at the depot, dear customer: parcel " + i + ".");

    assertThat(compared.code()).as(compared.toString()).isZero();
  }

  @Test
  void rows_shifted_by_one_are_told() throws IOException {
    Printed compared = compare(IntegrityTest::honest, i -> "Be assured that " + honest(i + 1));

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] 119 of 120 replies of the candidate fit the next case better");
  }

  @Test
  void one_reply_to_everybody_does_not_ship_whatever_the_checks_say() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "Your parcel is on its way and will arrive very soon.");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out())
        .contains("[INCONCLUSIVE] The candidate says the same to 120 of 120 cases, word for word.")
        .contains("No case changed");
  }

  @Test
  void a_loss_that_the_pairs_support_stays_a_hold() throws IOException {
    Printed compared =
        compare(IntegrityTest::honest, i -> "I am sorry, I cannot say anything about this at all.");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(3);
  }

  private static String honest(int i) {
    return "Thank you for asking, parcel " + i + " has left our depot.";
  }

  private Printed compare(IntFunction<String> before, IntFunction<String> after)
      throws IOException {
    Files.writeString(temp.resolve("all.jsonl"), rows("old", before) + rows("new", after));
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    return Typed.in(temp).type("compare", imported.run() + ":old", imported.run() + ":new");
  }

  private static String rows(String subject, IntFunction<String> reply) {
    return IntStream.rangeClosed(1, CASES)
        .mapToObj(
            i ->
                "{\"case\":\"case-%d\",\"subject\":\"%s\",\"response\":\"%s\"}\n"
                    .formatted(i, subject, reply.apply(i)))
        .collect(Collectors.joining());
  }
}
