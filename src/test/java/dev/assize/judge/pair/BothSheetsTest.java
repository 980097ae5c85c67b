package dev.assize.judge.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BothSheetsTest {

  @Test
  void both_texts_come_back_whatever_they_hold() {
    long seed = 20251122;
    Random random = new Random(seed);
    String[] pieces = {
      "",
      "\n",
      "=",
      "====",
      "=====\n",
      "==== first reply shown first\n",
      "\n==== second reply shown first\n",
      "A",
      "\r\n",
    };
    for (int i = 0; i < 2000; i++) {
      BothSheets both = new BothSheets(text(random, pieces), text(random, pieces));
      assertThat(BothSheets.of(both.text())).as("seed " + seed + ", round " + i).contains(both);
    }
  }

  private static String text(Random random, String[] pieces) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(5); k > 0; k--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  @Test
  void other_texts_are_not_taken_apart() {
    assertThat(BothSheets.of("")).isEmpty();
    assertThat(BothSheets.of("A")).isEmpty();
    assertThat(BothSheets.of("==== first reply shown first\nA")).isEmpty();
  }
}
