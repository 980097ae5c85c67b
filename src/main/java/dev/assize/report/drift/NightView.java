package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.CanaryOutlook;
import dev.assize.drift.CanaryPower;
import dev.assize.drift.CanaryWatch;
import dev.assize.drift.CaseValues;
import dev.assize.drift.Quantity;
import dev.assize.drift.RunReading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the check of one night found.
 *
 * @param nights all that count, oldest first, tonight last; the first of them is the baseline
 * @param watch empty before the second night
 * @param outlook what the sample will be able to see; empty from night {@link #FEWEST_FOR_POWER}
 *     on, and where nothing can be said of it
 * @param power the same by the nights themselves; empty before that night, and where nothing can be
 *     said of it
 * @param notes what was left out, and why
 */
public record NightView(
    About about,
    Sample sample,
    List<RunReading> nights,
    Optional<CanaryWatch> watch,
    Optional<CanaryOutlook> outlook,
    Optional<CanaryPower> power,
    List<String> notes) {

  /** Fewer nights say too little of how cases vary. */
  public static final int FEWEST_FOR_POWER = 5;

  private static final int SHOWN = 14;

  public NightView {
    nights = List.copyOf(nights);
    notes = List.copyOf(notes);
  }

  /**
   * Whose night it is.
   *
   * @param options what another night is asked with beside the subject, as it is typed: {@code
   *     --cases 40}; empty where that is what goes without saying
   */
  public record About(
      String project, String subject, String run, Quantity quantity, List<String> options) {
    public About {
      options = List.copyOf(options);
    }
  }

  /**
   * What was asked.
   *
   * @param cases how many golden queries are asked every night
   * @param of how many there are
   * @param told how many of them say something of the quantity tonight
   */
  public record Sample(int cases, int of, int told) {}

  /** What a job does by. */
  public enum Answer {
    /** Something changed. */
    ALARM,
    /** No alarm, which is no proof that nothing changed. */
    QUIET,
    /** Tonight says too little. */
    CANNOT_TELL;

    /** As it stands before everything else. */
    public String words() {
      return name().replace('_', ' ');
    }

    /** Tells it before any colour. */
    public String shape() {
      return switch (this) {
        case ALARM -> "\u25a0";
        case QUIET -> "\u25b2";
        case CANNOT_TELL -> "\u25c6";
      };
    }

    /** As programs read it: {@code cannot-tell}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An alarm stays one until somebody begins anew; tonight must tell of half of the sample. */
  public Answer answer() {
    if (watch.flatMap(CanaryWatch::alarm).isPresent()) {
      return Answer.ALARM;
    }
    return watch.isEmpty() || 2 * sample.told() < sample.cases()
        ? Answer.CANNOT_TELL
        : Answer.QUIET;
  }

  /** The answer in a sentence or two. */
  public String sentence() {
    if (answer() != Answer.CANNOT_TELL) {
      return watch.orElseThrow().words();
    }
    return 2 * sample.told() < sample.cases()
        ? "Only "
            + sample.told()
            + " of "
            + Numbers.count(sample.cases(), "case")
            + " tell of the "
            + about.quantity().words()
            + " tonight: half of them are needed."
        : "This is the first night: there is none before to hold it against.";
  }

  /** What to do next; empty where there is nothing. */
  public List<String> next() {
    return switch (answer()) {
      case ALARM ->
          List.of(
              "What moved, and whether it was the subject or its judge: assize drift --subject "
                  + about.subject(),
              "When that is settled, begin anew: " + again() + " --since " + tomorrow());
      case QUIET -> List.of();
      case CANNOT_TELL ->
          watch.isEmpty() && 2 * sample.told() >= sample.cases()
              ? List.of("Ask again tomorrow: " + again())
              : List.of("What became of the others: assize show " + about.run());
    };
  }

  private String again() {
    return String.join(
        " ",
        Stream.concat(
                Stream.of("assize drift check --subject " + about.subject()),
                about.options().stream())
            .toList());
  }

  private LocalDate tomorrow() {
    return LocalDate.ofInstant(nights.getLast().at(), ZoneOffset.UTC).plusDays(1);
  }

  /** What the answer rests on, for every format. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of("Tonight", tonight()));
    if (!nights.isEmpty()) {
      sections.add(Section.of("Nights", earlier()).with(table()));
    }
    if (!notes.isEmpty()) {
      sections.add(Section.of("To know", notes));
    }
    return sections;
  }

  private List<String> tonight() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Run "
            + about.run()
            + " asked "
            + about.subject()
            + " "
            + Numbers.count(sample.cases())
            + " of "
            + Numbers.count(sample.of(), "golden query")
            + " anew, always the same ones; "
            + Numbers.count(sample.told())
            + " tell of the "
            + about.quantity().words()
            + ".");
    sentences.addAll(power.map(CanaryPower::words).map(List::of).orElseGet(this::withoutPower));
    return sentences;
  }

  private List<String> withoutPower() {
    if (about.quantity().scale() != Quantity.Scale.SHARE) {
      return List.of("How small a change is noticed is told of rates and scores alone.");
    }
    return outlook.isEmpty()
        ? List.of(withoutOutlook())
        : List.of(
            outlook.get().words(),
            "From night "
                + FEWEST_FOR_POWER
                + " on there is one figure, of the nights themselves: "
                + (nights.size() == 1 ? "one night does" : "so few do")
                + " not show how much a case varies.");
  }

  private String withoutOutlook() {
    return sample.told() == 0
        ? "How small a loss is noticed is told once some case tells of the "
            + about.quantity().words()
            + "."
        : "The " + about.quantity().words() + " is too low to lose as much as the margin.";
  }

  private List<String> earlier() {
    List<String> sentences = new ArrayList<>();
    watch.ifPresent(
        known ->
            sentences.add(
                "An alarm takes evidence of "
                    + Numbers.count(Math.round(known.runLength()))
                    + "."));
    if (nights.size() > SHOWN) {
      sentences.add("The last " + SHOWN + " of " + Numbers.count(nights.size()) + " nights:");
    }
    return sentences;
  }

  private Section.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = Math.max(0, nights.size() - SHOWN); i < nights.size(); i++) {
      RunReading night = nights.get(i);
      int watched = i - 1;
      rows.add(
          List.of(
              night.run(),
              LocalDate.ofInstant(night.at(), ZoneOffset.UTC).toString(),
              Numbers.count(night.values().toMap().size()),
              about.quantity().shown(mean(night.values())),
              watch
                  .filter(known -> watched >= 0)
                  .map(known -> known.nights().get(watched).evidence().text())
                  .orElse("baseline")));
    }
    return new Section.Table(
        "The nights, the newest last",
        List.of("Run", "Day", "Cases", about.quantity().words(), "Evidence"),
        rows);
  }

  /** On the scale of the quantity. */
  public static double mean(CaseValues values) {
    return values.toMap().values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
