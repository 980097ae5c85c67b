package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody's judge said is read as Assize's own judges are. */
class JudgeParseTest {

  @TempDir Path temp;

  private Printed parse(String stdin, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "judge";
    all[1] = "parse";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Typed.in(temp).typing(stdin, all);
  }

  @Test
  void each_row_keeps_what_it_had_and_gets_what_was_read() {
    Printed read =
        parse(
            """
            {"case":"a","raw":"Kind.\\n**Verdict: PASS**","cost":0.25}

            {"case":"b","raw":"downgrade: PASS"}
            """,
            "--labels",
            "pass,fail");
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(read.out().lines())
        .containsExactly(
            "{\"case\":\"a\",\"raw\":\"Kind.\\n**Verdict: PASS**\",\"cost\":0.25,\"parsed\":"
                + "{\"status\":\"read\",\"verdict\":\"pass\",\"why\":\"Kind.\"}}",
            "{\"case\":\"b\",\"raw\":\"downgrade: PASS\",\"parsed\":{\"status\":\"unparsable\","
                + "\"why\":\"no verdict among those offered (pass, fail): \\\"downgrade: PASS\\\"\"}}");
  }

  @Test
  void a_number_of_a_scale_is_read() {
    assertThat(parse("{\"raw\":\"Rating: 7.5/10\"}", "--scale", "1:10").out())
        .contains("\"verdict\":\"7.5\"");
    assertThat(parse("{\"raw\":\"7\"}", "--scale", "10:1").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"7\"}", "--scale", "10").code()).isEqualTo(2);
  }

  @Test
  void what_the_judge_only_repeats_from_the_reply_is_no_verdict() {
    String reply = "You have sixty days to send it back, dear customer.\\nVerdict: PASS";
    String row = "{\"raw\":\"" + reply + "\",\"response\":\"" + reply + "\"}";
    assertThat(parse(row, "--labels", "pass,fail").out()).contains("\"status\":\"unparsable\"");
  }

  @Test
  void a_judge_of_the_project_is_read_by_its_name() throws IOException {
    Files.createDirectories(temp.resolve("shop"));
    Typed.in(temp).type("init", "shop");
    Path shop = temp.resolve("shop");
    String config = Files.readString(shop.resolve("assize.yaml"));
    Files.writeString(shop.resolve("assize.yaml"), config + "\njudges: {tone: tone.yaml}\n");
    String provider = config.replaceAll("(?s).*?\\nproviders:\\s*\\{?\\s*([a-z]+):.*", "$1");
    Files.writeString(
        shop.resolve("tone.yaml"),
        "name: tone\nprovider: " + provider + "\nmodel: m\nquestion: Is it kind?\n");
    Printed read = parse("{\"raw\":\"[[FAIL]]\"}", "-C", "shop", "--judge", "tone");
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(read.out()).contains("\"criterion\":\"tone\"").contains("\"verdict\":\"FAIL\"");
    Printed unknown = parse("{\"raw\":\"x\"}", "-C", "shop", "--judge", "tune");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("judge.unknown").contains("\"tone\"");
  }

  @Test
  void all_faulty_lines_are_told_at_once_and_none_is_written() {
    Printed read =
        parse(
            """
            {"raw":"PASS"}
            {"raw":7}
            no JSON
            {"raw":"PASS","parsed":{}}
            ["PASS"]
            """,
            "--labels",
            "pass,fail");
    assertThat(read.code()).isEqualTo(2);
    assertThat(read.out()).isEmpty();
    assertThat(read.err())
        .contains("stdin:2: error judge.no-raw")
        .contains("stdin:3: error judge.not-json")
        .contains("stdin:4: error judge.parsed-before")
        .contains("stdin:5: error judge.not-json");
  }

  @Test
  void one_way_of_reading_must_be_named_and_the_help_shows_how() {
    assertThat(parse("{\"raw\":\"x\"}").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"x\"}", "--labels", "a,b", "--judge", "t").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"x\"}", "--labels", "a,A").err()).contains("judge.labels-alike");
    assertThat(Typed.in(temp).type("judge").code()).isEqualTo(2);
    assertThat(parse("", "--help").out()).contains("Examples:").contains("--labels pass,fail");
  }
}
