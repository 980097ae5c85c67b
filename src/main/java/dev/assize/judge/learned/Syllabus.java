package dev.assize.judge.learned;

import dev.assize.json.Fields;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.JurorName;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the file of a learned judge says.
 *
 * @param criterion the labels' name for what is judged
 * @param modelFile where what it learned is kept, relative to the project
 * @param groups of features to learn by
 * @param question what is judged, for people; empty when the file does not say
 */
public record Syllabus(
    String name,
    String criterion,
    String modelFile,
    List<Features> groups,
    String question,
    Bearing bearing,
    CaseChoice cases) {

  /** The kind of judge that learns. */
  public static final String KIND = "learned";

  public Syllabus {
    groups = List.copyOf(groups);
  }

  /** Reads a judge's file; empty when it has faults, which are told. */
  public static Optional<Syllabus> read(String judge, Fields fields) {
    Optional<String> criterion = fields.required("criterion");
    JurorName.refuse(fields, "criterion");
    String file =
        fields
            .text("model-file")
            .filter(path -> !path.isBlank())
            .orElseGet(() -> beside(fields.place().file()));
    List<Features> groups = groups(fields);
    String question = fields.text("question").orElse("");
    Bearing bearing = fields.bool("must").orElse(false) ? Bearing.MUST : Bearing.ADVISORY;
    CaseChoice cases = CaseChoice.read(fields);
    return criterion.map(name -> new Syllabus(judge, name, file, groups, question, bearing, cases));
  }

  /** Beside the judge's file, so that another project that names the file finds the model, too. */
  private static String beside(String judgeFile) {
    return judgeFile.replaceFirst("\\.ya?ml$", "") + ".model.json";
  }

  private static List<Features> groups(Fields fields) {
    List<String> known =
        Stream.of(Features.values()).map(group -> group.name().toLowerCase(Locale.ROOT)).toList();
    List<Features> groups = new ArrayList<>();
    for (String word : fields.texts("features")) {
      if (known.contains(word)) {
        groups.add(Features.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        fields
            .problems()
            .error(
                "judge.unknown-features",
                fields.place("features"),
                "features: " + word,
                "some of " + String.join(", ", known),
                "");
      }
    }
    groups.stream().filter(group -> !group.isThere()).forEach(group -> tellMissing(fields));
    return groups.isEmpty() ? Features.USUAL : groups.stream().distinct().toList();
  }

  static void tellMissing(Fields fields) {
    fields
        .problems()
        .error(
            "judge.missing-library",
            fields.place("features"),
            "the features of meaning need an embedding model, which is not on the class path",
            "the jars that the check semantic-similarity needs, too",
            "Name them in ASSIZE_CLASS_PATH, or learn by " + names(Features.USUAL) + ".");
  }

  private static String names(List<Features> groups) {
    return String.join(
        ", ", groups.stream().map(group -> group.name().toLowerCase(Locale.ROOT)).toList());
  }
}
