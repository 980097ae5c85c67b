package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `assize show` makes of a word. */
class ShowTest {

  @TempDir Path temp;

  @Test
  void the_newest_run_has_a_name_and_every_run_a_beginning() {
    String first = imported(0, "case-1", "bot");
    String second = imported(2, "case-1", "bot");

    assertThat(shown("latest")).startsWith("run " + second + " of ");
    assertThat(shown(first.substring(0, 8))).startsWith("run " + first + " of ");
    assertThat(shown(first.substring(0, 16))).startsWith("run " + first + " of ");
    assertThat(show(first.substring(0, 4)).err()).contains("store.ambiguous-run", first, second);
    assertThat(shown("case-1")).startsWith("case case-1");
  }

  @Test
  void one_subject_of_a_run_is_shown_alone() {
    String run = imported(0, "case-1", "bot", "old");

    assertThat(shown(run)).contains("\nbot, ", "\nold, ");
    assertThat(shown("latest:old"))
        .startsWith("run " + run)
        .contains("\nold, ")
        .doesNotContain("bot, ");
    Printed unknown = show(run + ":odl");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("show.unknown-subject", "it did not ask \"odl\"", "Known are: bot, old.");
  }

  @Test
  void where_a_word_names_a_run_and_a_case_it_says_so() {
    String run = imported(0, "latest", "bot");
    Printed both = show("latest");
    assertThat(both.out()).startsWith("run " + run);
    assertThat(both.err()).contains("a case is called so, too: assize show latest --run latest");
    assertThat(show("latest", "--run", "latest").out()).startsWith("case latest");

    String day = run.substring(0, 8);
    imported(1, day, "bot");
    Printed digits = show(day);
    assertThat(digits.out()).startsWith("case " + day);
    assertThat(digits.err()).contains("runs begin so, too: assize show RUN");
  }

  @Test
  void a_word_that_names_neither_is_told_as_ever() {
    imported(0, "case-1", "bot");
    Printed neither = show("19990101");
    assertThat(neither.code()).isEqualTo(2);
    assertThat(neither.err()).contains("no case 19990101");
    assertThat(show("latest", "--run", "20990101T").err()).contains("store.unknown-run");
  }

  @Test
  void without_a_run_latest_is_none() {
    write("assize.yaml", "project: bot\n");
    Printed none = show("latest");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no run \"latest\"", "There are no runs yet: assize run");
  }

  private String imported(int day, String caseId, String... subjects) {
    write("assize.yaml", "project: bot\n");
    write("g.csv", "id,category,input,must_include\n" + caseId + ",c,Question?,answer\n");
    write(
        "r.csv",
        "case,subject,response\n"
            + String.join(
                "\n",
                List.of(subjects).stream().map(s -> caseId + "," + s + ",An answer").toList()));
    Printed imported =
        Typed.in(temp)
            .at(Later.days(day))
            .type("import", "--golden", "g.csv", "--responses", "r.csv");
    assertThat(imported.code()).as(imported.toString()).isZero();
    return imported.run();
  }

  private void write(String file, String text) {
    try {
      Files.writeString(temp.resolve(file), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String shown(String word) {
    Printed printed = show(word);
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.err()).isEmpty();
    return printed.out();
  }

  private Printed show(String... words) {
    String[] typed = new String[words.length + 1];
    typed[0] = "show";
    System.arraycopy(words, 0, typed, 1, words.length);
    return Typed.in(temp).type(typed);
  }
}
