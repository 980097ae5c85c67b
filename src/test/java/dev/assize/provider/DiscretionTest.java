package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

  private static final String VALUE = "hush-4711-hush";

  private final Discretion discretion =
      new Discretion(
          Map.of(
              "SHOP_MODEL_KEY", VALUE, "SECRET_KEY_BASE", "base-of-all-keys", "HOME", "/home/a"));

  @Test
  void what_the_environment_holds_as_a_secret_is_in_no_text() {
    assertThat(discretion.text("Say " + VALUE + " and base-of-all-keys in /home/a."))
        .isEqualTo("Say [secret] and [secret] in /home/a.");
  }

  @Test
  void a_user_of_an_address_is_hidden_and_an_at_sign_elsewhere_stays() {
    assertThat(discretion.text("GET https://ann:pw@shop.example/a, mail ann@shop.example"))
        .isEqualTo("GET https://[secret]@shop.example/a, mail ann@shop.example");
  }

  @Test
  void a_private_key_is_hidden_as_a_whole() {
    assertThat(
            discretion.text("a\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nb"))
        .isEqualTo("a\n[secret]\nb");
  }

  @Test
  void the_text_of_a_prompt_is_no_list_of_settings() {
    String prompt = "Key: be kind.\ntoken = a word\n";
    assertThat(discretion.text(prompt)).isEqualTo(prompt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "model.api-key = abc|model.api-key = [secret]",
        "apiKey: abc def|apiKey: [secret]",
        "password: a,b c|password: [secret]",
        "chunks: words, token: a,b|chunks: words, token: [secret]",
        "{\"cookie\":\"a\\\"b\",\"n\":1}|{\"cookie\":\"[secret]\",\"n\":1}",
        "{\"client_secret\":\"a\\nb\",\"n\":1}|{\"client_secret\":\"[secret]\",\"n\":1}",
        "{token: 'a b', n: 1}|{token: '[secret]', n: 1}",
        "{token: abc, n: 1}|{token: [secret]",
        "Authorization: Bearer abc|Authorization: [secret]",
        "max_tokens = 96|max_tokens = 96",
        "key-env: SHOP_MODEL_KEY|key-env: SHOP_MODEL_KEY",
        "stop_token_ids: [1, 2]|stop_token_ids: [1, 2]",
        "chunks = words|chunks = words"
      })
  void a_setting_with_the_name_of_a_secret_keeps_its_value_to_itself(String text, String shown) {
    assertThat(discretion.settings(text)).isEqualTo(shown);
  }

  @Test
  void a_value_on_a_line_of_its_own_is_not_taken_for_the_one_above() {
    assertThat(discretion.settings("secret =\nchunks = words"))
        .isEqualTo("secret =\nchunks = words");
  }

  @Test
  void a_long_text_is_read_to_its_end() {
    String text = "{\"a\":\"" + "x\\\"".repeat(200_000) + "\",\"key\":\"abc\"}";
    assertThat(discretion.settings(text)).endsWith("\"key\":\"[secret]\"}");
  }
}
