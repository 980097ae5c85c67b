package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

  /** FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheSha256OfTheBytes() {
    assertThat(Digest.of("abc").hex()).isEqualTo(OF_ABC);
    assertThat(Digest.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Digest(OF_ABC));
  }

  @Test
  void givesBackTheDigitsThatItWasReadFrom() {
    for (int i = 0; i < 1000; i++) {
      String hex = Digest.of("text " + i).hex();

      Digest read = new Digest(hex);

      assertThat(read.hex()).isEqualTo(hex);
      assertThat(read).isEqualTo(Digest.of("text " + i)).hasSameHashCodeAs(Digest.of("text " + i));
      assertThat(Digest.ofWords(read.word(0), read.word(1), read.word(2), read.word(3)))
          .isEqualTo(read);
      assertThat(HexFormat.of().toHexDigits(read.word(2))).isEqualTo(hex.substring(32, 48));
    }
  }

  @Test
  void standsInTheOrderOfItsDigits() {
    for (int i = 0; i < 1000; i++) {
      Digest one = Digest.of("one " + i);
      Digest other = Digest.of("other " + i);

      assertThat(Integer.signum(one.compareTo(other)))
          .isEqualTo(Integer.signum(one.hex().compareTo(other.hex())));
    }
  }

  @Test
  void differsWhereAnyDigitDoes() {
    Digest digest = new Digest(OF_ABC);

    IntStream.range(0, 64)
        .mapToObj(i -> OF_ABC.substring(0, i) + changed(OF_ABC.charAt(i)) + OF_ABC.substring(i + 1))
        .forEach(other -> assertThat(new Digest(other)).isNotEqualTo(digest));
  }

  private static char changed(char digit) {
    return digit == '0' ? '1' : '0';
  }

  @Test
  void isReadFromLowerCaseDigitsAlone() {
    for (String wrong :
        new String[] {
          "", OF_ABC.toUpperCase(Locale.ROOT), OF_ABC + "0", "g" + OF_ABC.substring(1)
        }) {
      assertThatThrownBy(() -> new Digest(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a SHA-256 digest: " + wrong);
    }
  }
}
