package dev.assize;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody's judge said, to be read.
 *
 * @param by whose way of answering it was
 * @param lines JSON lines, each with {@code raw}
 */
public record ParseRequest(By by, String lines) {

  /** What may have been answered. */
  public sealed interface By {

    /** What a judge of the project may answer. */
    record OfJudge(String name) implements By {}

    /** One of some labels. */
    record Labels(List<String> labels) implements By {
      public Labels {
        labels = List.copyOf(labels);
      }
    }

    /** A number of a scale. */
    record Scale(BigDecimal least, BigDecimal most) implements By {}
  }
}
