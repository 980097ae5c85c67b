package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.Yaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a YAML file that {@code assize.yaml} names; what is wrong with it is told. */
final class SideFile {

  private final Path folder;
  private final Problems problems;

  SideFile(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Its members; empty when it cannot be read.
   *
   * @param named where the project names it
   * @param code the prefix of problem codes
   */
  Optional<Fields> open(String file, Place named, String code) {
    try {
      String text = Files.readString(folder.resolve(file));
      return Optional.of(Fields.of(Yaml.read(text, file), code, problems));
    } catch (JsonException e) {
      String remedy = e.remedy().isEmpty() ? "Check indentation and quotes." : e.remedy();
      problems.error(
          code + ".not-yaml",
          new Place(file, e.line()),
          String.valueOf(e.getMessage()),
          "YAML",
          remedy);
    } catch (CharacterCodingException e) {
      problems.error(
          code + ".not-utf-8",
          Place.of(file),
          "bytes that are not UTF-8",
          "UTF-8",
          "Save the file as UTF-8.");
    } catch (IOException e) {
      problems.error(
          code + ".missing-file",
          named,
          "cannot read " + file,
          "a file relative to the project",
          "Write it, or correct its path.");
    }
    return Optional.empty();
  }
}
