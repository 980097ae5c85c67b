package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an instant writes about itself is read back. */
class TimestampsTest {

  @Test
  void reads_back_what_an_instant_writes() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(
              random.nextLong(0, 7_000_000_000L),
              random.nextBoolean() ? random.nextLong(1_000) * 1_000_000 : random.nextInt(1 << 29));
      assertThat(Timestamps.parse(instant.toString())).as("seed %d", seed).isEqualTo(instant);
    }
  }

  @Test
  void an_offset_is_taken_into_account() {
    assertThat(Timestamps.parse("2026-03-01T12:00:00+02:00"))
        .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-03-01", "2026-13-01T10:00:00Z", "2026-03-01T10:00"})
  void what_is_no_point_in_time_is_refused(String text) {
    assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
