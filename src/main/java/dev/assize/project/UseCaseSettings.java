package dev.assize.project;

import dev.assize.economics.worth.UseCase;
import dev.assize.json.Fields;
import java.util.List;

/**
 * A use case of {@code value}. Its cases are those of which all that is named here holds.
 *
 * @param kind of task, or category; empty for every one
 * @param feature empty for every one
 * @param tag empty for every one
 */
public record UseCaseSettings(Stated<UseCase> stated, String kind, String feature, String tag) {

  static List<UseCaseSettings> read(Fields section) {
    return section.names().stream().map(name -> read(name, section.object(name))).toList();
  }

  private static UseCaseSettings read(String name, Fields fields) {
    UseCaseSettings settings =
        new UseCaseSettings(
            new StatedReader<>(fields, UseCase.class).read(name, UseCase.WAGE),
            fields.text("kind").orElse(""),
            fields.text("feature").orElse(""),
            fields.text("tag").orElse(""));
    fields.close();
    return settings;
  }
}
