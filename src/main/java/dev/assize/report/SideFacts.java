package dev.assize.report;

import dev.assize.base.Digest;
import dev.assize.regression.Following;
import dev.assize.run.Cost.Price;
import dev.assize.subject.Subject.Caching;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a side beside its scores.
 *
 * @param caching whether its version was declared
 * @param subjectPrice what the subject's calls cost
 * @param judgePrice what the judges' calls about its replies cost
 * @param sentinelPrice what the judges' calls about the sentinels of its run cost
 * @param digests of what went into its run, by name, as in its manifest
 * @param following how many of their instructions its replies follow
 */
public record SideFacts(
    Caching caching,
    Price subjectPrice,
    Price judgePrice,
    Price sentinelPrice,
    Map<String, Digest> digests,
    Following following) {

  /** Of a side that no instructions were given, and whose judges were not watched. */
  public SideFacts(
      Caching caching, Price subjectPrice, Price judgePrice, Map<String, Digest> digests) {
    this(
        caching,
        subjectPrice,
        judgePrice,
        new Price.Unknown("no sentinels"),
        digests,
        new Following.Unasked());
  }

  public SideFacts {
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }
}
