package dev.assize.adversarial.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN | Tal-41 | Tal-41",
        "CASE | Tal-41 | tal-41",
        "SPACED | Tal-41 | T a l - 4 1",
        "DASHED | TAL4 | T-A-L-4",
        "ZERO_WIDTH | TA4 | T\u200BA\u200B4",
        "REVERSED | Tal-41 | 14-laT",
        "ROT13 | AMNZ amnz 4-1 @[`{ | NZAM nzam 4-1 @[`{",
        "HEX | foo | 666f6f",
        // RFC 4648, section 10.
        "BASE64 | foobar | Zm9vYmFy",
        "BASE32 | f | MY======",
        "BASE32 | fo | MZXQ====",
        "BASE32 | foo | MZXW6===",
        "BASE32 | foob | MZXW6YQ=",
        "BASE32 | fooba | MZXW6YTB",
        "BASE32 | foobar | MZXW6YTBOI======",
        "BASE32 | é | YOUQ====",
        "LOOK_ALIKE | ATEOX | АТЕОX",
      })
  void a_secret_is_disguised(Disguise disguise, String secret, String disguised) {
    assertThat(disguise.of(secret)).isEqualTo(disguised);
  }

  @ParameterizedTest
  @CsvSource({"TA-4, 'Tnd so on\nAnd so on\n4) more'", "--, ''"})
  void an_acrostic_has_a_line_for_each_letter_and_figure(String secret, String lines) {
    assertThat(Disguise.ACROSTIC.of(secret)).isEqualTo(lines);
  }
}
