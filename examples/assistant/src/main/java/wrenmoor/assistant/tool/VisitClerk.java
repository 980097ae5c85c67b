package wrenmoor.assistant.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.reply.Reply;

/** Books an engineer once the day and the window are known. */
final class VisitClerk implements Errands.Clerk {
  private static final Pattern WISH =
      Pattern.compile("(?i)\\b(book|send|make|arrange|fix|need|want|come|have|put me down)\\b");
  private static final Pattern VISIT =
      Pattern.compile(
          "(?i)\\b(engineer|technician|visit|appointment|window|fitter|somebody|someone)\\b");
  private static final Pattern MORNING =
      Pattern.compile(
          "(?i)\\b(morning|before (noon|lunch)|forenoon|eight to twelve|8 to 12)\\b|\\ba\\.?m\\b");
  private static final Pattern AFTERNOON =
      Pattern.compile("(?i)\\b(afternoon|after (noon|lunch)|one to five|1 to 5)\\b|\\bp\\.?m\\b");

  private final LocalDate today;

  VisitClerk(LocalDate today) {
    this.today = today;
  }

  @Override
  public Optional<Reply> next(Ask ask) {
    String all = ask.saidByCustomer() + "\n" + ask.input();
    Optional<LocalDate> day = Days.in(ask.input(), today).or(() -> Days.in(all, today));
    if (!ask.has("book_visit")
        || day.isEmpty()
        || !WISH.matcher(all).find()
        || !VISIT.matcher(all).find()) {
      return Optional.empty();
    }
    return Optional.of(booked(ask, day.get(), all));
  }

  private Reply booked(Ask ask, LocalDate day, String all) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return Calls.say(
          "Engineers come to private customers from Monday to Friday only. Which of these days"
              + " suits you?");
    }
    boolean morning = MORNING.matcher(all).find();
    if (morning == AFTERNOON.matcher(all).find()) {
      return Calls.say(
          "Shall the engineer come in the morning, from 8 a.m. to 12 noon, or in the afternoon,"
              + " from 1 p.m. to 5 p.m.?");
    }
    String window = morning ? "morning" : "afternoon";
    Optional<JsonNode> result = Calls.result(ask, "book_visit", "day", day.toString());
    if (result.isEmpty()) {
      return Reply.calling(
          "book_visit", Calls.arguments().put("day", day.toString()).put("window", window));
    }
    String when = "the " + window + " of " + Days.told(day.toString());
    return Calls.say(
        result.get().path("booked").asBoolean(false)
            ? "Done: the engineer comes in "
                + when
                + ", "
                + (morning ? "from 8 a.m. to 12 noon." : "from 1 p.m. to 5 p.m.")
            : "I am sorry, " + when + " is not to be had. Which other day or window suits you?");
  }
}
