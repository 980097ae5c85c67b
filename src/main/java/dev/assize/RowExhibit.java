package dev.assize;

import dev.assize.base.Place;
import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a judge was shown by the members of a row: {@code response} (or {@code reply}), {@code
 * input}, {@code context} and {@code reference}, each a text and none of them needed.
 */
final class RowExhibit {

  private RowExhibit() {}

  static String reply(JsonObject row) {
    return Stream.of("response", "reply")
        .flatMap(name -> row.text(name).stream())
        .findFirst()
        .orElse("");
  }

  static Exhibit of(JsonObject row) {
    return new Exhibit(golden(row), new Prompt(List.of()), response(reply(row)));
  }

  private static GoldenCase golden(JsonObject row) {
    List<Passage> context =
        Optional.of(text(row, "context")).filter(text -> !text.isBlank()).stream()
            .map(text -> new Passage("", text))
            .toList();
    return new GoldenCase(
        "row",
        Place.of("row"),
        Question.of(text(row, "input"), context, List.of(), List.of()),
        Expectation.of(
            text(row, "reference"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Policy.ANSWER,
            Importance.NORMAL,
            BigDecimal.ONE),
        new Standing("", List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  private static Response response(String text) {
    return new Response(
        List.of(
            new Exchange(
                ModelCall.of("", List.of(), JsonObject.EMPTY),
                ModelReply.ofText(text),
                List.of(),
                Source.IMPORT,
                Instant.EPOCH)));
  }

  private static String text(JsonObject row, String name) {
    return row.text(name).orElse("");
  }
}
