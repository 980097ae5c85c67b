package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.util.Comparator;
import java.util.List;

/** A versioned collection of cases, sorted by id; ids are unique. */
public record GoldenSet(List<GoldenCase> cases, Digest digest) {

  /** A set whose digest depends neither on the order of rows nor on their split into files. */
  public static GoldenSet of(List<GoldenCase> cases) {
    List<GoldenCase> sorted = cases.stream().sorted(Comparator.comparing(GoldenCase::id)).toList();
    Digests digests = Digests.of("golden-set");
    for (GoldenCase c : sorted) {
      digests
          .part("id", c.id())
          .part("input", c.inputDigest().hex())
          .part("expectation", c.expectationDigest().hex());
    }
    return new GoldenSet(sorted, digests.digest());
  }

  public int size() {
    return cases.size();
  }
}
