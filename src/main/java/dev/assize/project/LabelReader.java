package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code labels}: by what the makers of verdicts are measured. */
final class LabelReader {

  private static final String JUDGE = "judge:";

  private LabelReader() {}

  /** By maker; a judge's labels stand beside it unless another file is named. */
  static Map<String, LabelSource> read(Fields section, Map<String, String> judges) {
    Map<String, LabelSource> sources = new LinkedHashMap<>();
    judges.forEach(
        (name, file) -> sources.put(JUDGE + name, new LabelSource.Beside(beside(file, name))));
    for (String maker : section.names()) {
      section
          .text(maker)
          .flatMap(text -> source(text, maker, section, judges))
          .ifPresent(source -> sources.put(maker, source));
    }
    return sources;
  }

  /** One word must not turn a machine's verdicts into a person's, which nobody measures. */
  private static Optional<LabelSource> source(
      String text, String maker, Fields section, Map<String, String> judges) {
    if (!text.equals("people")) {
      return Optional.of(new LabelSource.InFile(text));
    }
    if (!maker.startsWith(JUDGE) && !judges.containsKey(maker)) {
      return Optional.of(new LabelSource.People());
    }
    String name = maker.startsWith(JUDGE) ? maker.substring(JUDGE.length()) : maker;
    section
        .problems()
        .error(
            "config.judge-as-people",
            section.place(maker),
            maker + ": people, and it is a judge",
            "a file of people's labels, by which it is measured",
            "Leave the line out, or name the file; then measure it: assize calibrate " + name);
    return Optional.empty();
  }

  /** A warning: imported verdicts may bear the name of a judge that is none of the project's. */
  static void tellUnknown(Fields section, Set<String> judges) {
    List<String> known = judges.stream().map(name -> JUDGE + name).toList();
    for (String maker : section.names()) {
      if (maker.startsWith(JUDGE) && !known.contains(maker)) {
        section
            .problems()
            .warning(
                "config.labels-of-no-judge",
                section.place(maker),
                "labels of " + maker + ", and no such name under judges:",
                "a judge of the project, or one whose verdicts are imported",
                Suggestion.near(maker, known)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse(""));
      }
    }
  }

  private static String beside(String file, String name) {
    int slash = file.lastIndexOf('/');
    return (slash < 0 ? "" : file.substring(0, slash + 1)) + name + ".labels.csv";
  }
}
