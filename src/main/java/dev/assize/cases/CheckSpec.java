package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check as a golden file names it; what it means is known two floors up.
 *
 * @param text as written, for reports: {@code not contains: sorry [ignoring case]}
 * @param negated whether {@code not} stood before the name
 * @param value what stands behind the colon, its escapes still in place, as a regular expression or
 *     a schema wants it; the text of the file when it refers to one that is there, like
 *     {@code @schemas/order.json}; empty when there is none
 * @param options the bracketed options by name, which may be several words such as {@code ignoring
 *     case}; an option without a value has the empty text
 */
public record CheckSpec(
    String text,
    String name,
    boolean negated,
    String value,
    Map<String, String> options,
    Place place) {

  public CheckSpec {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /** The value as one text, without escapes. */
  public String literal() {
    return Items.literal(value);
  }

  /** The texts that {@code |} parts in the value, trimmed and without escapes. */
  public List<String> alternatives() {
    return Items.alternatives(value);
  }

  /** Of all that decides the check's verdict; not of its spelling or place. */
  public Digest digest() {
    Digests digests = Digests.of("check").part("name", name);
    if (negated) {
      digests.part("negated", "yes");
    }
    digests.optional("value", value);
    options.forEach((option, setting) -> digests.part("option", option).part("is", setting));
    return digests.digest();
  }
}
