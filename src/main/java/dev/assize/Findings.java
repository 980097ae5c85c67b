package dev.assize;

import dev.assize.judge.Opinion;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import java.util.List;

/** Opinions of judges as findings about replies. */
final class Findings {

  private Findings() {}

  static Finding of(ReplyKey about, Opinion opinion) {
    return of(List.of(about), opinion);
  }

  static Finding of(List<ReplyKey> about, Opinion opinion) {
    return new Finding(
        about,
        opinion.criterion(),
        opinion.sample(),
        opinion.verdict(),
        opinion.raw(),
        opinion.exchanges());
  }
}
