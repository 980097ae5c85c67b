package dev.assize.project;

import dev.assize.json.Fields;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the section {@code labels}: by what the makers of verdicts are measured. */
final class LabelReader {

  private LabelReader() {}

  /** By maker; a judge's labels stand beside it unless another file is named. */
  static Map<String, LabelSource> read(Fields section, Map<String, String> judges) {
    Map<String, LabelSource> sources = new LinkedHashMap<>();
    judges.forEach(
        (name, file) -> sources.put("judge:" + name, new LabelSource.Beside(beside(file, name))));
    for (String maker : section.names()) {
      section
          .text(maker)
          .map(
              text ->
                  text.equals("people") ? new LabelSource.People() : new LabelSource.InFile(text))
          .ifPresent(source -> sources.put(maker, source));
    }
    return sources;
  }

  private static String beside(String file, String name) {
    int slash = file.lastIndexOf('/');
    return (slash < 0 ? "" : file.substring(0, slash + 1)) + name + ".labels.csv";
  }
}
