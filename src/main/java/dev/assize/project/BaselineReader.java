package dev.assize.project;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.project.BaselineTerms.ProbeSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code baseline}: a name, or a section with the name and what its evidence may be. */
final class BaselineReader {

  private static final List<String> EVIDENCE = List.of("live", "stored");
  private static final int MOST = 100_000;

  private final Fields root;
  private final List<String> subjects;
  private final Path project;

  BaselineReader(Fields root, List<String> subjects, Path project) {
    this.root = root;
    this.subjects = subjects;
    this.project = project;
  }

  /** What was read. */
  record Read(BaselineChoice choice, BaselineTerms terms) {}

  Read read() {
    if (root.value("baseline").filter(JsonObject.class::isInstance).isEmpty()) {
      return new Read(choice(root, "baseline"), BaselineTerms.USUAL);
    }
    Fields section = root.object("baseline");
    section.required("side");
    Read read = new Read(choice(section, "side"), terms(section));
    section.close();
    return read;
  }

  /** What is written of the baseline, whether or not there is such a subject; often empty. */
  static String side(Fields root) {
    boolean isSection = root.value("baseline").filter(JsonObject.class::isInstance).isPresent();
    Fields fields = isSection ? root.object("baseline") : root;
    return fields.text(isSection ? "side" : "baseline").orElse("");
  }

  private BaselineChoice choice(Fields fields, String name) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) {
      return new BaselineChoice.Missing();
    }
    Optional<BaselineChoice> choice = BaselineChoices.parse(text.get(), subjects);
    if (choice.isEmpty()) {
      fields
          .problems()
          .error(
              "config.unknown-baseline",
              fields.place(name),
              name + ": " + text.get(),
              "a subject of the matrix, RUN:SUBJECT, or a baseline file (*.jsonl)",
              remedy(text.get()));
    }
    return choice.orElseGet(BaselineChoice.Missing::new);
  }

  private String remedy(String text) {
    return BaselineChoices.committed(project, text)
        .map(file -> "Write \"" + file + "\": here a baseline is named by its file.")
        .orElseGet(() -> Suggestion.remedy(text, subjects));
  }

  private static BaselineTerms terms(Fields section) {
    Evidence evidence =
        section
            .choice("evidence", EVIDENCE)
            .map(word -> Evidence.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Evidence.USUAL);
    Optional<Integer> probe = section.whole("probe", 0, MOST);
    return new BaselineTerms(
        evidence, probe.<ProbeSize>map(ProbeSize.Cases::new).orElseGet(ProbeSize.Usual::new));
  }
}
