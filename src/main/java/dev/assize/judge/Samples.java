package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often a judge is asked the same about one reply. Which cases get more samples than one is
 * settled by their ids before anything is asked, so that both sides get as many and no outcome has
 * a say in it; an added case moves no other.
 *
 * @param most samples of a case that is among the share, from 1
 * @param share of the cases, above 0 and up to 1
 * @param seed another one chooses other cases
 */
public record Samples(int most, double share, long seed) {

  /** One sample of every case. */
  public static final Samples ONE = new Samples(1, 1, 0);

  private static final int LIMIT = 25;
  private static final double HUNDRED = 100;
  private static final int DIGITS = 12;
  private static final double RANGE = 0x1p48;

  /** Reads {@code samples: 3} or {@code samples: {n: 3, share: 20 %, seed: 1}}. */
  static Samples read(Fields file) {
    if (file.value("samples").filter(JsonObject.class::isInstance).isEmpty()) {
      return told(file, new Samples(file.whole("samples", 1, LIMIT).orElse(1), 1, 0));
    }
    Fields section = file.object("samples");
    Optional<String> number = section.required("n");
    int most = number.isEmpty() ? 1 : section.whole("n", 1, LIMIT).orElse(1);
    Optional<String> text = section.text("share");
    Optional<Double> share = text.flatMap(Samples::share);
    if (text.isPresent() && share.isEmpty()) {
      section
          .problems()
          .error(
              JudgeFile.CODE + ".bad-share",
              section.place("share"),
              "share: " + text.get(),
              "a share of the cases, such as 20 %",
              "");
    }
    long seed = section.whole("seed", 0, Integer.MAX_VALUE).orElse(0);
    section.close();
    return told(file, new Samples(most, share.orElse(1.0), seed));
  }

  private static Samples told(Fields file, Samples samples) {
    if (samples.most % 2 == 0) {
      file.problems()
          .warning(
              JudgeFile.CODE + ".even-samples",
              file.place("samples"),
              samples.most + " samples",
              "an odd number, as samples that are evenly split leave a reply unscored",
              "");
    }
    return samples;
  }

  private static Optional<Double> share(String text) {
    boolean isPercent = text.endsWith("%");
    String number = isPercent ? text.substring(0, text.length() - 1).strip() : text.strip();
    try {
      double share = new BigDecimal(number).doubleValue() / (isPercent ? HUNDRED : 1);
      return Optional.of(share).filter(s -> s > 0 && s <= 1);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** How many a case gets. */
  public int of(GoldenCase golden) {
    return of(golden.id());
  }

  int of(String caseId) {
    return share == 1 || position(caseId) < share ? most : 1;
  }

  /** The first 48 bits of a hash, as a number from 0 to below 1. */
  private double position(String id) {
    Digests digests = Digests.of("samples").part("seed", Long.toString(seed)).part("id", id);
    return Long.parseLong(digests.digest().hex().substring(0, DIGITS), 16) / RANGE;
  }

  /** For the judge's digest; empty for one sample of every case. */
  String text() {
    return most == 1 ? "" : most + " of " + share + " by " + seed;
  }
}
