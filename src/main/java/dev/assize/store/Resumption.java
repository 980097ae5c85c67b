package dev.assize.store;

import java.util.List;

/** Which unfinished run can be gone on with. */
public sealed interface Resumption {

  /** The latest unfinished run with the same manifest digest. */
  record Fits(RunFolder run) implements Resumption {}

  /**
   * No unfinished run has this manifest.
   *
   * @param latest the latest unfinished run
   * @param fields what differs from it, in words of the manifest: {@code digests.golden}
   */
  record Differs(RunFolder latest, List<String> fields) implements Resumption {
    public Differs {
      fields = List.copyOf(fields);
    }
  }

  /** Every run is finished, or still being written by another process. */
  record Nothing() implements Resumption {}
}
