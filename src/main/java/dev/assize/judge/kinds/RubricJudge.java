package dev.assize.judge.kinds;

import dev.assize.base.Digests;
import dev.assize.check.Exhibit;
import dev.assize.check.grounded.Grounds;
import dev.assize.judge.Answered;
import dev.assize.judge.Ballot;
import dev.assize.judge.Clerk;
import dev.assize.judge.Form;
import dev.assize.judge.Inquiry;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Matter;
import dev.assize.judge.Opinion;
import dev.assize.judge.Part;
import dev.assize.judge.Questioning;
import dev.assize.judge.Sense;
import dev.assize.judge.Slots;
import dev.assize.judge.Sworn;
import dev.assize.judge.SwornJudge;
import dev.assize.judge.Vote;
import dev.assize.judge.Wording;
import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A judge that answers several yes/no questions about a reply, each with a verdict, reasons and a
 * quotation of its own; in one call or in one call each.
 */
public final class RubricJudge implements Inquiry {

  private static final String QUESTIONS = "questions";
  private static final Ballot BALLOT = Ballot.of(Item.Answer.YES.name(), Item.Answer.NO.name());

  private final List<Sheet> sheets;

  /** Questions that are put in one call. */
  private record Sheet(
      List<Item> items, List<Criterion> criteria, Questioning<Map<String, Vote>> questioning) {

    static Sheet of(Sworn sworn, List<Item> items, Questioning<Map<String, Vote>> usual) {
      Questioning<Map<String, Vote>> questioning = usual.in(form(items));
      // Questions that are put together can lend each other their answers.
      String together = items.stream().map(Sheet::line).collect(Collectors.joining("\n"));
      List<Criterion> criteria =
          items.stream()
              .map(
                  item ->
                      new Criterion(
                          sworn.by(),
                          item.name(),
                          digests(questioning, together, item).digest(),
                          item.bearing(),
                          item.weight()))
              .toList();
      return new Sheet(items, criteria, questioning);
    }

    private static Digests digests(
        Questioning<Map<String, Vote>> questioning, String together, Item item) {
      return questioning
          .digests("rubric")
          .part(QUESTIONS, together)
          .part("criterion", item.name())
          .part("pass", item.passing().name());
    }

    private static String line(Item item) {
      return item.name() + ": " + item.question();
    }

    Matter matter(List<Part> data) {
      String text = items.stream().map(Sheet::line).collect(Collectors.joining("\n\n"));
      return new Matter(Map.of(QUESTIONS, text), data);
    }
  }

  private RubricJudge(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  private static Form<Map<String, Vote>> form(List<Item> items) {
    return Form.each(BALLOT, items.stream().map(Item::name).toList());
  }

  /** Reads {@code kind: rubric}. */
  public static Optional<SwornJudge> read(JudgeSource source) {
    Sworn sworn = Sworn.read(source);
    boolean isEach =
        source.fields().choice("calls", List.of("one", "each")).filter("each"::equals).isPresent();
    List<Item> items = Item.read(source.fields(), sworn.bearing());
    Questioning<Map<String, Vote>> usual =
        Questioning.read(
            source, sworn, Wording.builtIn("rubric"), Slots.ofReply(QUESTIONS), form(items));
    List<List<Item>> groups = isEach ? items.stream().map(List::of).toList() : List.of(items);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SwornJudge(
                sworn,
                new RubricJudge(
                    groups.stream().map(group -> Sheet.of(sworn, group, usual)).toList())));
  }

  @Override
  public List<Criterion> criteria() {
    return sheets.stream().flatMap(sheet -> sheet.criteria().stream()).toList();
  }

  @Override
  public Optional<String> question(Criterion criterion) {
    return sheets.stream()
        .flatMap(sheet -> sheet.items().stream())
        .filter(item -> criteria().contains(criterion) && item.name().equals(criterion.name()))
        .map(
            item ->
                item.question()
                    + (item.passing() == Item.Answer.YES ? "" : "\n\nThe reply passes when not."))
        .findFirst();
  }

  @Override
  public int calls() {
    return sheets.size();
  }

  @Override
  public List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException {
    Grounds reply = Grounds.of(exhibit.text());
    List<Opinion> opinions = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Answered<Map<String, Vote>> answered =
          sheet.questioning().ask(sheet.matter(parts), clerk, sample);
      List<Exchange> exchanges = answered.exchanges();
      for (int i = 0; i < sheet.items().size(); i++) {
        Item item = sheet.items().get(i);
        Verdict verdict =
            answered.verdict(
                votes -> verdict(item, Objects.requireNonNull(votes.get(item.name())), reply));
        opinions.add(
            new Opinion(sheet.criteria().get(i), sample, verdict, answered.raw(), exchanges));
        exchanges = List.of();
      }
    }
    return opinions;
  }

  @Override
  public List<Sense> read(String raw, Exhibit exhibit, List<Part> parts) {
    Grounds reply = Grounds.of(exhibit.text());
    List<Sense> senses = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Map<String, Vote> votes = sheet.questioning().read(raw, sheet.matter(parts));
      for (int i = 0; i < sheet.items().size(); i++) {
        Item item = sheet.items().get(i);
        Vote vote = Objects.requireNonNull(votes.get(item.name()));
        senses.add(Sense.of(sheet.criteria().get(i), vote, verdict(item, vote, reply), raw));
      }
    }
    return senses;
  }

  private static Verdict verdict(Item item, Vote vote, Grounds reply) {
    return switch (vote) {
      case Vote.Spoilt spoilt -> spoilt.verdict();
      case Vote.Cast cast -> {
        String why = cast.why() + quoted(cast.quote(), reply);
        yield cast.choice().equals(item.passing().name())
            ? Verdict.passed(why)
            : Verdict.failed(why);
      }
    };
  }

  private static String quoted(String quote, Grounds reply) {
    if (quote.isBlank()) {
      return "";
    }
    return reply.hold(quote)
        ? " It quotes " + Rationale.quote(quote) + "."
        : " It quotes what does not stand in the reply: " + Rationale.quote(quote) + ".";
  }
}
