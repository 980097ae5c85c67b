package dev.assize.report;

import dev.assize.report.ShownCase.Opinion;
import dev.assize.report.ShownCase.Said;
import dev.assize.score.ScoredRun;
import java.util.ArrayList;
import java.util.List;

/** Fetches the texts of the selected cases and cuts them to the room there is. */
final class Exhibition {

  private static final int CASE_FRAME = 1_500;
  private static final int TRIAL_FRAME = 600;
  private static final int OPINION_FRAME = 300;
  private static final int LONGEST_NAME = 200;

  private final CaseTexts texts;
  private final List<ScoredRun> baseline;
  private final ScoredRun candidate;
  private final Room room;

  Exhibition(CaseTexts texts, List<ScoredRun> baseline, ScoredRun candidate, Room room) {
    this.texts = texts;
    this.baseline = List.copyOf(baseline);
    this.candidate = candidate;
    this.room = room;
  }

  /** The selected cases with their texts, as many as there is room for. */
  List<ShownCase> show(Picks picks) {
    List<ShownCase> shown = new ArrayList<>();
    for (Picks.Pick pick : picks.all()) {
      if (room.isFull()) {
        break;
      }
      shown.add(show(pick));
    }
    return shown;
  }

  private ShownCase show(Picks.Pick pick) {
    String id = pick.row().id();
    room.takeFrame(CASE_FRAME);
    CaseTexts.Asked asked = texts.asked(id);
    return new ShownCase(
        pick.row(),
        pick.why(),
        room.take(asked.input()),
        room.take(asked.context()),
        asked.expectation().stream().map(room::take).toList(),
        baseline.stream().flatMap(side -> trials(side, id).stream()).toList(),
        trials(candidate, id));
  }

  private List<ShownCase.Trial> trials(ScoredRun side, String id) {
    List<CaseTexts.Given> given = texts.given(side, id);
    List<ShownCase.Trial> trials = new ArrayList<>();
    given.forEach(each -> trials.add(trial(each, trials.isEmpty())));
    return trials;
  }

  private ShownCase.Trial trial(CaseTexts.Given given, boolean isFirst) {
    room.takeFrame(TRIAL_FRAME);
    CutText text = room.take(given.text());
    Said said =
        given.failure().isEmpty() ? new Said.Reply(text) : new Said.NoReply(given.failure(), text);
    return new ShownCase.Trial(
        given.trial(),
        said,
        given.opinions().stream().map(this::opinion).toList(),
        given.latency(),
        given.usage(),
        given.source(),
        isFirst ? given.sent().stream().map(this::sent).toList() : List.of());
  }

  private ShownCase.Sent sent(CaseTexts.Sent sent) {
    room.takeFrame(OPINION_FRAME);
    return new ShownCase.Sent(sent.role(), room.take(sent.text()));
  }

  private Opinion opinion(CaseTexts.Opinion opinion) {
    room.takeFrame(OPINION_FRAME);
    return new Opinion(
        brief(opinion.by()),
        brief(opinion.criterion()),
        brief(opinion.outcome()),
        room.take(opinion.rationale()));
  }

  /** A name from outside may be as long as it likes; here it may not. */
  private String brief(String name) {
    CutText cut = CutText.of(name, LONGEST_NAME);
    room.takeFrame(cut.bytes());
    return cut.isWhole() ? name : cut.text() + "...";
  }
}
