package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a subject and its tools said to each other, as `assize show` tells it. */
class ToolTalkTest {

  private static final String YAML =
      """
      project: p
      providers:
        app: {kind: command, command: [./app.sh], version: "1"}
      models:
        app: {provider: app, model: app}
      subjects: {models: [app]}
      replay: {rounds: 2}
      """;

  private static final String CASE =
      """
      {"id":"order","category":"c","input":"When will it come?","tools":[{"name":"order",\
      "description":"Looks up.","results":[{"when":{"number":7},"result":{"arrives":"Friday"}}],\
      "otherwise":{"error":"no such order"}}],"checks":["contains: Friday"]}
      """;

  @TempDir Path temp;

  @Test
  void what_a_tool_gave_back_stands_below_its_call() throws IOException {
    play(
        """
        grep -q '"role":"tool"' && { echo '{"text":"On Friday."}'; exit; }
        echo '{"tool_calls":[{"id":"1","name":"order","arguments":{"number":7}},\
        {"id":"2","name":"order","arguments":{"number":8}}]}'
        """);

    assertThat(Typed.in(temp).type("show", "order").out())
        .contains(
            """
              | -> order({"number":7})
              | -> order({"number":8})
              | <- {"arrives":"Friday"}
              | <- {"error":"no such order"}
              | [2] On Friday.
            """);
  }

  @Test
  void a_loop_without_end_is_shown_with_all_its_rounds_and_names_the_bound() throws IOException {
    play(
        """
        echo '{"tool_calls":[{"id":"1","name":"order","arguments":{"number":7}}]}'
        """);

    assertThat(Typed.in(temp).type("show", "order").out())
        .contains("no reply: permanent")
        .contains(
            """
              | [3]
              | -> order({"number":7})
              | <- {"arrives":"Friday"}
              | [4] tool rounds exceeded: still calling tools after 2 rounds, the most that replay: \
            rounds in assize.yaml allows
            """);
  }

  private void play(String script) throws IOException {
    Files.createDirectories(temp.resolve("golden-queries"));
    Files.writeString(temp.resolve("assize.yaml"), YAML);
    Files.writeString(temp.resolve("golden-queries/all.jsonl"), CASE);
    Path app = temp.resolve("app.sh");
    Files.writeString(app, "#!/bin/sh\n" + script);
    assertThat(app.toFile().setExecutable(true)).isTrue();
    assertThat(Typed.in(temp).type("run").code()).isEqualTo(4);
  }
}
