package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Warns of cases that load and still deserve a second look. The day is an argument: the same files
 * and the same day, the same warnings.
 */
public final class Lint {

  /** A case should be looked at again after this many days. */
  static final int DAYS_BETWEEN_REVIEWS = 365;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Set<String> LABEL_CHECKS = Set.of("one-of", "equals");

  private final LocalDate today;
  private final Problems problems;
  private final Map<Digest, GoldenCase> byInput = new HashMap<>();

  private Lint(LocalDate today, Problems problems) {
    this.today = today;
    this.problems = problems;
  }

  /** Adds warnings in the order of the files. */
  public static void inspect(GoldenSet set, LocalDate today, Problems problems) {
    Lint lint = new Lint(today, problems);
    set.cases().stream()
        .sorted(
            Comparator.comparing((GoldenCase c) -> c.place().file())
                .thenComparingInt(c -> c.place().line()))
        .forEach(lint::inspect);
  }

  private void inspect(GoldenCase golden) {
    expiry(golden);
    review(golden);
    sameQuestion(golden);
    if (!isLabelled(golden.expectation())) {
      factsInTheQuestion(golden);
    }
  }

  private void expiry(GoldenCase golden) {
    LocalDate expires = golden.stewardship().expires();
    if (expires.isBefore(today)) {
      warn(
          "expired",
          golden,
          "case \"" + golden.id() + "\" expired on " + expires + "; it still runs and counts",
          "a date from " + today + " on",
          "See whether it still holds, then move the date or remove the case.");
    }
  }

  private void review(GoldenCase golden) {
    Stewardship by = golden.stewardship();
    LocalDate seen = by.reviewed().equals(Stewardship.UNKNOWN) ? by.added() : by.reviewed();
    if (!seen.equals(Stewardship.UNKNOWN) && seen.plusDays(DAYS_BETWEEN_REVIEWS).isBefore(today)) {
      warn(
          "overdue-review",
          golden,
          "case \"" + golden.id() + "\" was last looked at on " + seen,
          "a review within " + DAYS_BETWEEN_REVIEWS + " days",
          "Read it again and set reviewed to today.");
    }
  }

  private void sameQuestion(GoldenCase golden) {
    GoldenCase first = byInput.putIfAbsent(golden.inputDigest(), golden);
    if (first != null) {
      warn(
          "same-question",
          golden,
          "case \""
              + golden.id()
              + "\" asks the same with the same context as \""
              + first.id()
              + "\" in "
              + first.place(),
          "a question of its own",
          "Join the two: a question that counts twice weighs twice.");
    }
  }

  private void factsInTheQuestion(GoldenCase golden) {
    String question = plain(golden.question().input());
    for (Expectation.Fact fact : golden.expectation().include()) {
      fact.forms().stream()
          .filter(form -> standsIn(question, plain(form)))
          .findFirst()
          .ifPresent(
              form ->
                  warn(
                      "fact-in-question",
                      golden,
                      "must_include: " + Quoted.of(form) + " stands in the question already",
                      "a fact that only a right answer holds",
                      "A reply that repeats the question would pass; ask for another fact."));
    }
  }

  private static boolean isLabelled(Expectation expectation) {
    return expectation.checks().stream().anyMatch(check -> LABEL_CHECKS.contains(check.name()));
  }

  private static boolean standsIn(String text, String form) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      int end = at + form.length();
      boolean begins = at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
      if (begins && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(char left, char right) {
    return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
  }

  private static String plain(String text) {
    return BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  private void warn(String code, GoldenCase golden, String found, String expected, String remedy) {
    problems.warning("cases." + code, golden.place(), found, expected, remedy);
  }
}
