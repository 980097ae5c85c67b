package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void longer_secrets_are_hidden_before_those_they_contain() {
    Secrets secrets = Secrets.of(List.of("abcdefgh", "abcdefgh-ijkl", "EMPTY"));

    assertThat(secrets.hide("abcdefgh-ijkl abcdefgh EMPTY")).isEqualTo("[secret] [secret] EMPTY");
    assertThat(secrets.toString()).isEqualTo("2 secrets");
  }

  @Test
  void a_quote_is_one_harmless_line() {
    assertThat(Quote.beginning(" a\r\n\u001b[31mb\u202e\ud800 ")).isEqualTo("a [31mb");
    assertThat(Quote.beginning("x".repeat(1000))).isEqualTo("x".repeat(200) + "...");
    assertThat(Quote.end("x".repeat(1000) + "end")).endsWith("xend").hasSize(203);
  }
}
