package dev.assize.report.economics;

import java.util.List;

/** What is known of all harmless cuts put together: singly harmless cuts do not add up. */
public sealed interface Together {

  /** Two prompts were compared, or a single section was left out: nothing can be put together. */
  record NoCuts() implements Together {}

  /**
   * Fewer than two cuts were shown to be within the margin.
   *
   * @param harmless the sections of those
   */
  record TooFew(List<String> harmless) implements Together {
    public TooFew {
      harmless = List.copyOf(harmless);
    }
  }

  /**
   * The rest was asked on all cases, and decided against the original on those by which no cut was
   * chosen.
   *
   * @param lot with one prompt, on the cases that decide
   * @param setAside how many cases do not decide
   */
  record Decided(TrimmedLot lot, int setAside) implements Together {}

  /**
   * Every case stands or falls with one by which cuts were chosen.
   *
   * @param used how many cases these are
   */
  record NoFreshCases(int used) implements Together {}
}
