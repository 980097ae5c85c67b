package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.report.VersionChange.SideName;
import dev.assize.report.VersionChange.TextChange;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Recipe;
import dev.assize.run.Recipe.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionChangeTest {

  @Test
  void settings_and_parameters_that_differ_are_named_with_both_values() {
    VersionChange change =
        VersionChange.between(
            entry("small-1", kept(List.of(), Map.of("temperature", "0", "top_p", "1"))),
            entry("small-2", kept(List.of(), Map.of("temperature", "0.7", "seed", "1"))));

    assertThat(change.words())
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .startsWith("model small-1 \u2192 small-2, digest ")
                    .endsWith(
                        "parameter seed none \u2192 1, parameter temperature 0 \u2192 0.7,"
                            + " parameter top_p 1 \u2192 none"));
  }

  @Test
  void texts_of_one_name_belong_together_and_others_in_their_order() {
    VersionChange change =
        VersionChange.between(
            entry("a", kept(List.of(text("v1", "one"), text("same", "x"), text("rules", "r")))),
            entry(
                "b",
                kept(
                    List.of(
                        text("rules", "other"),
                        text("v2", "two"),
                        text("same", "x"),
                        text("new", "n")))));

    assertThat(change.texts())
        .extracting(TextChange::name)
        .containsExactly("rules", "v1 \u2192 v2", "nothing \u2192 new");
  }

  @Test
  void a_text_that_is_no_more_is_a_change_too() {
    VersionChange change =
        VersionChange.between(
            entry("a", kept(List.of(text("v1", "one"), text("old", "x")))),
            entry("b", kept(List.of(text("v1", "one")))));

    assertThat(change.texts()).extracting(TextChange::name).containsExactly("old \u2192 nothing");
  }

  @Test
  void one_text_under_two_names_is_no_change_of_text() {
    VersionChange change =
        VersionChange.between(
            entry("a", kept(List.of(text("old.md", "x")))),
            entry("a", kept(List.of(text("new.md", "x")))));

    assertThat(change.isEmpty()).isTrue();
  }

  @Test
  void a_difference_behind_what_was_kept_is_known_by_the_digest() {
    String start = "a".repeat(Text.MOST);
    VersionChange change =
        VersionChange.between(
            entry("a", kept(List.of(text("p", start + "1")))),
            entry("b", kept(List.of(text("p", start + "2")))));

    assertThat(change.texts()).hasSize(1);
    assertThat(change.texts().getFirst().baseline()).map(Text::left).hasValue(1);
  }

  @Test
  void what_nobody_kept_is_said_and_nothing_is_compared() {
    VersionChange change =
        VersionChange.between(
            entry("a", new Recipe.Unkept()),
            entry("b", kept(List.of(text("p", "x")), Map.of("temperature", "0"))));

    assertThat(change.unkept()).containsExactly(SideName.BASELINE);
    assertThat(change.texts()).isEmpty();
    assertThat(change.settings()).extracting("name").containsExactly("model", "digest");
  }

  @Test
  void of_one_version_there_is_nothing_to_tell() {
    SubjectEntry same = entry("a", new Recipe.Unkept());
    assertThat(VersionChange.between(same, same).isEmpty()).isTrue();
    assertThat(VersionChange.between(same, same).words()).isEmpty();
  }

  @Test
  void two_prompt_files_are_named_once() {
    Recipe old = kept(List.of(text("prompts/a.md", "one"), text("app.json", "1")));
    Recipe now = kept(List.of(text("prompts/b.md", "two"), text("app.json", "2")));
    Digest digest = Digest.of("same");
    assertThat(
            VersionChange.between(
                    new SubjectEntry("s", digest, "local", "m", "prompts/a.md", "", old),
                    new SubjectEntry("s", digest, "local", "m", "prompts/b.md", "", now))
                .words())
        .hasValue("prompt prompts/a.md \u2192 prompts/b.md, app.json");
  }

  @Test
  void a_long_value_is_not_put_into_a_sentence() {
    assertThat(new VersionChange.Setting("version", "x".repeat(99), "").words())
        .isEqualTo("version");
  }

  private static SubjectEntry entry(String model, Recipe recipe) {
    return new SubjectEntry("s", Digest.of(model), "local", model, "", "", recipe);
  }

  private static Recipe kept(List<Text> texts) {
    return kept(texts, Map.of());
  }

  private static Recipe kept(List<Text> texts, Map<String, String> parameters) {
    return Recipe.Kept.of(texts, parameters);
  }

  private static Text text(String name, String text) {
    return Text.of(name, text);
  }
}
