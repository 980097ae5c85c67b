package dev.assize.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Since when, and why, a case may fail without blocking a release. It still runs and stays in every
 * mean.
 *
 * @param since {@link Stewardship#UNKNOWN} for a case that is not in quarantine
 * @param reason empty for a case that is not in quarantine
 */
public record Quarantine(LocalDate since, String reason) {

  /** Of a case that is not in quarantine. */
  public static final Quarantine NONE = new Quarantine(Stewardship.UNKNOWN, "");

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[,:]?\\s+(\\S.*)", Pattern.DOTALL);

  /** Whether there is one. */
  public boolean isInForce() {
    return !reason.isEmpty();
  }

  /** {@code 2026-11-21 passes every other time}; empty when the text has no date or no reason. */
  public static Optional<Quarantine> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    try {
      return form.matches()
          ? Optional.of(new Quarantine(LocalDate.parse(form.group(1)), form.group(2).strip()))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** As golden files have it; empty where there is none. */
  public String text() {
    return isInForce() ? since + " " + reason : "";
  }
}
