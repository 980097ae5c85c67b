package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.provider.Discretion;
import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.run.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code shown}: files of an application that say how its versions differ. They are shown to
 * readers of reports and change nothing that is asked.
 */
final class ShownReader {

  private static final int MOST = 20;
  private static final String LEAVE_OUT = "Correct its path, or leave it out.";
  private static final int LARGEST = 1024 * 1024;

  private final Surroundings surroundings;

  ShownReader(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The files' texts without secrets, in the order in which they are named. */
  List<Recipe.Text> read(Fields settings) {
    List<String> files = settings.texts("shown");
    if (files.size() > MOST) {
      tell(settings, files.size() + " files", "at most " + MOST, "Name those that differ.");
      return List.of();
    }
    Discretion discretion = new Discretion(surroundings.environment());
    List<Recipe.Text> shown = new ArrayList<>();
    for (String file : files) {
      try {
        Path path = surroundings.folder().resolve(file);
        if (Files.size(path) > LARGEST) {
          tell(settings, file + " is larger than 1 MB", "a file that a person can read", LEAVE_OUT);
        } else {
          shown.add(Recipe.Text.of(file, discretion.settings(Files.readString(path))));
        }
      } catch (IOException e) {
        tell(
            settings,
            "cannot read " + file,
            "a text file in UTF-8, relative to the project",
            LEAVE_OUT);
      }
    }
    return shown;
  }

  private static void tell(Fields settings, String found, String expected, String remedy) {
    settings.problems().error("config.bad-shown", settings.place("shown"), found, expected, remedy);
  }
}
