package dev.assize.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void what_is_written_reads_back_even_lone_surrogates_and_control_characters() throws Exception {
    String hostile = "a\u0000b\u001b[31m\ud800 \udc00x \ud83d\ude00 \u2028</script>\"\\";
    JsonObject object = JsonObject.of("text", hostile).put("n", 1.5).put("b", true).object();
    assertThat(Json.parse(Json.write(object))).isEqualTo(object);
    assertThat(Json.write(object)).contains("\\ud800 \\udc00x").contains("\ud83d\ude00");
  }

  @Test
  void what_people_open_or_print_holds_no_bare_control_character() throws Exception {
    String hostile = "a\u0080b\u009b31m\u007f \u001b[31m \u0085 \u00a0\u00e9 \ud800";
    JsonObject object = JsonObject.of("text", hostile).object();
    for (String shown : List.of(Json.pretty(object), Json.line(object))) {
      assertThat(shown)
          .contains("a\\u0080b\\u009b31m\\u007f \\u001B[31m \\u0085 \u00a0\u00e9 \\ud800");
      assertThat(Json.parse(shown)).isEqualTo(object);
    }
    assertThat(Json.canonical(object)).as("digests stay").contains("\u0080b\u009b31m\u007f");
    assertThat(Json.write(object)).as("cassettes stay").contains("\u0080b\u009b31m\u007f");
  }

  @Test
  void sifting_keeps_the_named_members_at_every_depth_and_passes_over_the_rest() throws Exception {
    byte[] line =
        "xx{\"a\":[{\"b\":{\"n\":1,\"m\":2},\"c\":\"\\\"b\\\":3\"},7],\"d\":{\"b\":9},\"b\":\"t\"}"
            .getBytes(StandardCharsets.UTF_8);
    Set<String> names = Set.of("a", "b", "n");
    assertThat(Json.write(Json.sift(line, 2, line.length - 2, names)))
        .isEqualTo("{\"a\":[{\"b\":{\"n\":1}},7],\"b\":\"t\"}");
    assertThatThrownBy(() -> Json.sift(line, 2, 9, names)).isInstanceOf(JsonException.class);
  }

  @Test
  void the_canonical_form_sorts_members_and_trims_numbers() throws Exception {
    assertThat(Json.canonical(Json.parse("{\"b\":1.50,\"a\":[0.0,1e2,{\"z\":1,\"y\":null}]}")))
        .isEqualTo("{\"a\":[0,1E+2,{\"y\":null,\"z\":1}],\"b\":1.5}");
  }

  @Test
  void a_member_given_twice_and_text_behind_the_value_are_refused() {
    assertThatThrownBy(() -> Json.parse("{\"a\":1,\"a\":2}")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("{} {}")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(JsonException.class);
  }

  @Test
  void pointers_find_members_and_elements() throws Exception {
    JsonValue value = Json.parse("{\"a/b\":[{\"~\":7}]}");
    assertThat(value.at("/a~1b/0/~0")).contains(JsonValue.JsonNumber.of(7));
    assertThat(value.at("/a~1b/1")).isEmpty();
    assertThat(value.at("/a~1b/x")).isEmpty();
    assertThat(value.at("")).contains(value);
  }

  @Test
  void hand_written_objects_tell_all_faults_with_their_lines() throws Exception {
    Problems problems = new Problems();
    Sourced yaml =
        Yaml.read(
            "name: x\nmodle: y\nlimits:\n  tries: many\n  pace: -3\nkind: htpp\n", "assize.yaml");
    Fields fields = Fields.of(yaml, "config", problems);
    fields.required("name");
    fields.text("model");
    fields.choice("kind", List.of("http", "command"));
    Fields limits = fields.object("limits");
    limits.whole("tries", 1, 9);
    limits.whole("pace", 1, 9);
    limits.required("patience");
    limits.close();
    fields.close();
    assertThat(problems.all().stream().map(Problem::toString))
        .containsExactly(
            "assize.yaml:6: error config.unknown-word: kind: htpp; expected one of http, command. Did you mean"
                + " \"http\"?",
            "assize.yaml:4: error config.wrong-kind: tries: \"many\"; expected a number",
            "assize.yaml:5: error config.out-of-range: pace: -3; expected a whole number, between 1 and 9",
            "assize.yaml:3: error config.missing: no \"patience\" in limits; expected a value. Add patience: ...",
            "assize.yaml:2: error config.unknown-key: unknown key \"modle\". Did you mean \"model\"?");
  }

  @Test
  void the_word_off_in_yaml_is_a_word() throws Exception {
    assertThat(Yaml.read("mode: off\non: true\n", "assize.yaml").value().at("/mode"))
        .contains(new JsonValue.JsonText("off"));
  }
}
