package dev.assize;

import dev.assize.LabelTask.Line;
import dev.assize.LabelTask.Origin;
import dev.assize.LabelTask.Passage;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Label.Drawn;
import dev.assize.judge.calibration.LabelledReply.Key;
import dev.assize.provider.Message;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Role;
import dev.assize.subject.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts together what a person sees of a reply that is to be labelled. */
final class LabelScene {

  private LabelScene() {}

  static LabelTask of(GoldenCase golden, Key reply, Response response, Drawn drawn) {
    return new LabelTask(
        golden.id(),
        reply.text(),
        drawn,
        golden.standing().category(),
        golden.question().turns().stream()
            .map(turn -> new Line(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text()))
            .toList(),
        golden.question().input(),
        passages(golden, response),
        Transcripts.text(response));
  }

  /** One that is both given and retrieved is shown once. */
  private static List<Passage> passages(GoldenCase golden, Response response) {
    List<Passage> all = new ArrayList<>();
    golden
        .question()
        .context()
        .forEach(given -> all.add(new Passage(Origin.GIVEN, given.reference(), given.text())));
    response.exchanges().stream()
        .map(exchange -> exchange.outcome())
        .filter(ModelReply.class::isInstance)
        .flatMap(reply -> ((ModelReply) reply).retrieved().stream())
        .forEach(chunk -> all.add(new Passage(Origin.RETRIEVED, chunk.id(), chunk.text())));
    response.exchanges().stream()
        .flatMap(exchange -> exchange.call().messages().stream())
        .filter(message -> message.role() == Role.TOOL)
        .map(Message::content)
        .forEach(result -> all.add(new Passage(Origin.TOOL, "", result)));
    Map<String, Passage> first = new LinkedHashMap<>();
    all.forEach(passage -> first.putIfAbsent(passage.text(), passage));
    return List.copyOf(first.values());
  }
}
