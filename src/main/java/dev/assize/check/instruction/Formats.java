package dev.assize.check.instruction;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Folding;
import dev.assize.check.Noun;
import dev.assize.check.Passage;
import dev.assize.check.Syntax;
import dev.assize.check.Syntax.Around;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.regex.Pattern;

/** What a reply looks like: bullets, highlights, sections, a title, JSON, one of three answers. */
public final class Formats {

  private static final String NUMBER = "a whole number";

  private Formats() {}

  /** Exactly so many bullet points. */
  public static final class Bullets implements CheckKind {
    private static final Noun BULLET = Noun.of("bullet point");

    @Override
    public Description description() {
      return Reading.of(
              "number-bullet-lists",
              "Passes when exactly so many lines are bullet points: they begin with - or with one"
                  + " *, white space aside.")
          .takes(NUMBER)
          .passes("number-bullet-lists: 2", "You need:\n* a passport\n* a photo")
          .fails("number-bullet-lists: 2", "You need:\n- a passport\n- a photo\n- a pen");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted =
          Wanted.exactly(arguments)
              .counting(arguments, BULLET.with("as number-bullet-lists counts"));
      Reading.follows(arguments, Demand.some(Amount.atLeast(wanted.count(), Noun.of("line"))));
      return Reading.check(arguments, text -> wanted.compare(Marked.bullets(text), BULLET));
    }
  }

  /** At least so many highlights. */
  public static final class Highlights implements CheckKind {
    private static final Noun HIGHLIGHT = Noun.of("highlight");

    @Override
    public Description description() {
      return Reading.of(
              "number-highlighted-sections",
              "Passes when at least so many stretches of one line stand between asterisks, single"
                  + " or double.")
          .takes(NUMBER)
          .passes("number-highlighted-sections: 2", "It is *free* and **fast**.")
          .fails("number-highlighted-sections: 2", "It is *free* and fast * simple.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted = Wanted.atLeast(arguments).counting(arguments, HIGHLIGHT);
      return Reading.check(arguments, text -> wanted.compare(Marked.highlights(text), HIGHLIGHT));
    }
  }

  /** At least so many sections. */
  public static final class Sections implements CheckKind {
    private static final Noun SECTION = Noun.of("section");

    @Override
    public Description description() {
      return Reading.of(
              "multiple-sections",
              "Passes when the word that marks a section stands before a number at least so many"
                  + " times.")
          .takes("a whole number, of, and the word")
          .passes("multiple-sections: 2 of Section", "Section 1\nPrice.\nSection 2\nTerm.")
          .fails("multiple-sections: 2 of Section", "SECTION 1\nPrice.\nSection two\nTerm.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Wanted wanted = Wanted.atLeastOf(arguments);
      wanted.counting(arguments, SECTION.with("marked " + wanted.of()));
      Pattern mark = Pattern.compile(Pattern.quote(wanted.of()) + "[" + White.CLASS + "]?\\p{Nd}");
      return Reading.check(
          arguments, text -> wanted.compare((int) mark.matcher(text).results().count(), SECTION));
    }
  }

  /** A title. */
  public static final class Title implements CheckKind {
    @Override
    public Description description() {
      return Reading.of(
              "title", "Passes when the reply has a title in double angular brackets on one line.")
          .passes("title", "<<Your tariff>>\nIt costs 5 euros.")
          .fails("title", "# Your tariff\nIt costs 5 euros.");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      return Reading.check(
          arguments,
          text ->
              Marked.title(text)
                  .map(title -> new Finding(true, "the title " + Rationale.quote(title)))
                  .orElse(new Finding(false, "no title between << and >>")));
    }
  }

  /** One of three answers. */
  public static final class ConstrainedResponse implements CheckKind {
    private static final List<String> ANSWERS =
        List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");

    @Override
    public Description description() {
      return Reading.of(
              "constrained-response",
              "Passes when the reply says \"My answer is yes.\", \"My answer is no.\" or \"My"
                  + " answer is maybe.\" in these very words.")
          .passes("constrained-response", "My answer is maybe.")
          .fails("constrained-response", "Yes.");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      Reading.followsExactly(
          arguments,
          Demand.some(
              ANSWERS.stream()
                  .map(answer -> new Passage(Passage.Where.ANYWHERE, answer, Folding.EXACT))
                  .toList()));
      return Reading.check(
          arguments,
          text ->
              ANSWERS.stream()
                  .filter(text::contains)
                  .findFirst()
                  .map(answer -> new Finding(true, "found " + Rationale.quote(answer)))
                  .orElse(new Finding(false, "none of the three answers")));
    }
  }

  /** Nothing but JSON. */
  public static final class JsonFormat implements CheckKind {
    private static final Syntax JSON = Syntax.json(Around.FENCE).named("JSON, or a fence of it");
    private static final List<String> FENCES = List.of("```json", "```Json", "```JSON", "```");

    @Override
    public Description description() {
      return Reading.of(
              "json-format",
              "Passes when the whole reply is one JSON value (RFC 8259), a Markdown code fence"
                  + " around it aside.")
          .passes("json-format", "```json\n{\"price\": 5}\n```")
          .fails("json-format", "The price: {\"price\": 5}");
    }

    @Override
    public Examination make(Arguments arguments) {
      arguments.nothing();
      Reading.follows(arguments, Demand.some(JSON));
      return Reading.check(arguments, JsonFormat::look);
    }

    private static Finding look(String text) {
      String json = White.strip(text);
      for (String fence : FENCES) {
        json = json.startsWith(fence) ? json.substring(fence.length()) : json;
      }
      json = json.endsWith("```") ? json.substring(0, json.length() - 3) : json;
      try {
        Json.parse(White.strip(json));
        return new Finding(true, "the reply is JSON");
      } catch (JsonException e) {
        return new Finding(
            false,
            "the reply is not JSON: line "
                + e.line()
                + ", "
                + e.getMessage()
                + "; it begins "
                + Rationale.quote(White.strip(text)));
      }
    }
  }
}
