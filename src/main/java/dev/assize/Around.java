package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.drift.Aspect;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is around a run of a subject, and may change although the subject is the same. */
final class Around {

  private static final int DIGITS = 12;
  private static final String JUDGE = "judge.";

  private final SortedMap<Aspect, String> known = new TreeMap<>();

  /** An aspect; nothing where the value is empty. */
  Around and(Aspect aspect, String value) {
    if (!value.isEmpty()) {
      known.put(aspect, value);
    }
    return this;
  }

  /** Who the replies say they come from. */
  Around answeredBy(String model, String fingerprint) {
    return and(Aspect.MODEL, model).and(Aspect.FINGERPRINT, fingerprint);
  }

  /**
   * The golden set and the judges.
   *
   * @param digests of what went in, by name, as manifests have them
   */
  Around measuredBy(Map<String, Digest> digests) {
    Digest golden = digests.get("golden");
    return and(Aspect.GOLDEN_SET, golden == null ? "" : brief(golden))
        .and(Aspect.JUDGE, judges(digests));
  }

  SortedMap<Aspect, String> known() {
    return known;
  }

  private static String judges(Map<String, Digest> digests) {
    List<Map.Entry<String, Digest>> judges =
        digests.entrySet().stream().filter(each -> each.getKey().startsWith(JUDGE)).toList();
    if (judges.isEmpty()) {
      return "";
    }
    Digests all = Digests.of("judges");
    judges.forEach(each -> all.part(each.getKey(), each.getValue().hex()));
    return judges.stream()
            .map(each -> each.getKey().substring(JUDGE.length()))
            .collect(Collectors.joining(", "))
        + " "
        + brief(all.digest());
  }

  private static String brief(Digest digest) {
    return digest.hex().substring(0, DIGITS);
  }
}
