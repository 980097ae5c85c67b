package dev.assize.store;

import dev.assize.base.Problems;
import dev.assize.provider.Exchange;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Goes through all that a journal says was asked. A record that a later one replaced, as a trial
 * that got no answer is replaced by the one that did, was paid for all the same.
 */
final class Bills {

  private Bills() {}

  /**
   * Hands on every exchange with the case that it was about, in the order of the files.
   *
   * @param files segments in their order
   */
  static void forEach(List<Path> files, BiConsumer<String, Exchange> use) {
    Segments.open(
        files,
        RunFolder.FORMAT,
        segments -> {
          try (segments) {
            forEach(segments, use);
          }
          return files.size();
        });
  }

  private static void forEach(Segments segments, BiConsumer<String, Exchange> use) {
    List<Long> replies = new ArrayList<>();
    List<Long> verdicts = new ArrayList<>();
    // Torn lines are told by whoever reads the journal for what it says.
    segments.scan(
        (head, place) -> {
          switch (head.text("kind")) {
            case ReplyLine.KIND -> replies.add(place);
            case VerdictLine.KIND -> verdicts.add(place);
            default -> {}
          }
        },
        new Problems());
    for (long place : replies) {
      Trial trial = segments.fetch(place, ReplyLine::read);
      trial.response().exchanges().forEach(each -> use.accept(trial.key().caseId(), each));
    }
    for (long place : verdicts) {
      Finding finding = segments.fetch(place, VerdictLine::read);
      String caseId = finding.about().getFirst().caseId();
      finding.exchanges().forEach(each -> use.accept(caseId, each));
    }
  }
}
