package dev.assize.bench;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Standing;
import dev.assize.cases.Stewardship;
import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Replies of 300 words, and a case that they answer. */
final class Replies {

  static final int WORDS = 300;

  private static final Place PLACE = new Place("golden.csv", 1);
  private static final String PROSE =
      "You can return the lamp within thirty days, as long as nothing is broken. Please send it to"
          + " our shop in Dover Street, and Ms. Jana Novak will write to you as soon as it arrives."
          + " I cannot say how long the post takes; most parcels need a week or less. ";
  private static final String NUMBERS =
      "On 3 March 2026 at 14:30 we sent 12 parcels (4.5 kg, 1,250.50 EUR) to 01632 960417, and 7 of"
          + " 15 came back by 2026-04-17, 3 pm: 20 % less than two years before, when 90 minutes"
          + " were 1.5 hours. ";
  private static final String SIGNS =
      "„Grüße“ – sagte er – «naïve café»… ‘It’s 5 °C’, she’d said; “Übergröße” costs €5—or ¥700!"
          + " ÄÖÜ: Straße, Müller & Söhne (z.B. Nr. 7), I can’t, won’t, don't, OK? \"Yes.\" E-SIM. ";
  private static final String MARKDOWN =
      "# Returns\n\n- **Send** it to [us](https://example.org/a)\n- Wait for *two* days\n\n"
          + "| what | when |\n|---|---|\n| lamp | 3 days |\n\n```json\n{\"a\": [1, 2]}\n```\n\n"
          + "1. Call 01632 960417 or write to help@example.org.\n\n> Nobody else knows.\n\n";
  private static final String PAGE =
      "<p class=\"note\">You can <b>return</b> the lamp &amp; its <a href=\"/box\">box</a> within"
          + " 30 days.<br/>It is free.</p>\n";
  private static final String ITEM =
      "{\"name\": \"lamp\", \"price\": 12.5, \"tags\": [\"a\", true]}";

  /** By what they are. */
  static final Map<String, String> ALL = all();

  private Replies() {}

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("prose", words(PROSE));
    all.put("80 numbers", words(NUMBERS));
    all.put("signs", words(SIGNS));
    all.put("Markdown", words(MARKDOWN));
    all.put("capitals", words(PROSE).toUpperCase(Locale.ROOT));
    all.put("HTML", "<div>\n" + words(PAGE) + "</div>");
    all.put(
        "JSON",
        "[" + String.join(",\n", IntStream.range(0, 50).mapToObj(i -> ITEM).toList()) + "]");
    all.put("YAML", "- name: lamp and shade\n  price: 12.5\n".repeat(WORDS / 8));
    all.put("CSV", "lamp,12.5,red\n".repeat(WORDS / 3));
    return all;
  }

  private static String words(String passage) {
    StringBuilder text = new StringBuilder();
    int words = 0;
    while (words < WORDS) {
      text.append(passage);
      words += passage.strip().split("\\s+").length;
    }
    return text.toString();
  }

  static GoldenCase golden(List<CheckSpec> specs) {
    return golden(specs, "How long do I have?", words(PROSE));
  }

  static GoldenCase golden(List<CheckSpec> specs, String question, String reference) {
    return new GoldenCase(
        "bench-001",
        PLACE,
        Question.of(
            question,
            List.of(new Question.Passage("a", reference), new Question.Passage("b", NUMBERS)),
            List.of(),
            List.of()),
        new Expectation(
            reference,
            List.of(),
            List.of(),
            specs,
            List.of(),
            Expectation.Policy.ANSWER,
            Expectation.Importance.NORMAL,
            BigDecimal.ONE,
            Digest.of("expectation")),
        new Standing("bench", List.of(), "", "", ""),
        new Stewardship("", Stewardship.UNKNOWN, Stewardship.UNKNOWN, Stewardship.NEVER, ""));
  }

  static Exhibit exhibit(String text) {
    return exhibit(golden(List.of()), text);
  }

  /** One that no check has looked at. */
  static Exhibit exhibit(GoldenCase golden, String text) {
    ModelCall call = ModelCall.of("m", List.of(Message.user("?")), JsonObject.EMPTY);
    ModelReply reply = ModelReply.ofText(text);
    return new Exhibit(
        golden,
        new Prompt(List.of()),
        new Response(List.of(new Exchange(call, reply, List.of(), Source.LIVE, Instant.EPOCH))));
  }
}
