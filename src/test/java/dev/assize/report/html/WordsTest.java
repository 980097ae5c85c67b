package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void every_kind_of_token_is_told_and_none_is_counted_twice() throws JsonException {
    Entry usage =
        new Entry(
            Json.parseObject(
                "{\"input\":100,\"cached-input\":60,\"cache-write\":20,\"output\":9,\"reasoning\":5}"));
    assertThat(Words.tokens(usage))
        .isEqualTo("100 input, 60 cached input, 20 cache write, 9 output, 5 reasoning tokens");
    assertThat(Words.billed(usage)).isEqualTo(109);
  }
}
