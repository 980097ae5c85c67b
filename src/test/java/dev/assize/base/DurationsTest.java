package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "60s, PT60S",
    "5m, PT5M",
    "2h, PT2H",
    "1m30s, PT90S",
    "1m 30s, PT90S",
    "0s, PT0S",
    "1h2m3s4ms, PT1H2M3.004S"
  })
  void a_number_and_its_unit_is_a_span(String text, Duration span) {
    assertThat(Durations.parse(text)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "60", "s", "-5s", "1.5s", "5 minutes", "30s1m", "99999999999s"})
  void anything_else_is_none(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }

  @Test
  void what_is_written_is_read_back() {
    long seed = 20261121;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 1000; i++) {
      Duration span = Duration.ofMillis(random.nextLong(1L << random.nextInt(1, 30)));
      assertThat(Durations.parse(Durations.write(span))).as("seed %d", seed).contains(span);
    }
  }
}
