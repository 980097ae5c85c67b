package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Design;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the section {@code gate} when the gate looks at a run. */
final class DesignReader {

  private static final String EARLY = "early-stop";
  private static final String SECOND = "second-look";
  private static final Pattern TRIALS = Pattern.compile("([1-9][0-9]{0,1}|100)(?: trials?)?");
  private static final List<String> UNITS =
      Arrays.stream(Design.Unit.values()).map(Design.Unit::words).toList();

  private DesignReader() {}

  static Design read(Fields gate) {
    if (gate.has(EARLY) && gate.has(SECOND)) {
      gate.text(SECOND);
      gate.problems()
          .error(
              "config.two-designs",
              gate.place(SECOND),
              "both " + EARLY + " and " + SECOND,
              "one of them: they share the gate's error in different ways",
              "Keep " + EARLY + " to save calls, " + SECOND + " to be told apart more often.");
    }
    if (gate.has(EARLY)) {
      return gate.choice(EARLY, UNITS)
          .<Design>map(word -> new Design.EarlyStop(Design.Unit.values()[UNITS.indexOf(word)]))
          .orElse(Design.ONE_LOOK);
    }
    return gate.has(SECOND) ? twoLooks(gate) : Design.ONE_LOOK;
  }

  private static Design twoLooks(Fields gate) {
    String text = gate.text(SECOND).orElse("");
    Matcher trials = TRIALS.matcher(text);
    if (trials.matches()) {
      return new Design.TwoLooks(Integer.parseInt(trials.group(1)));
    }
    gate.problems()
        .error(
            "config.bad-second-look",
            gate.place(SECOND),
            SECOND + ": " + text,
            "how many further trials each case gets, from 1 to 100: 3 trials",
            "");
    return Design.ONE_LOOK;
  }
}
