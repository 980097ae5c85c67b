package dev.assize.cli;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.project.Project;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Problems say where in the project they are; whoever typed a command stands in a folder of his
 * own, and editors link what can be found from there.
 *
 * @param typed where the command was typed
 * @param project the folder that places in problems are relative to
 */
record ShownPlaces(Path typed, Path project) {

  /** A file with a line within a sentence. */
  private static final Pattern MENTION = Pattern.compile("[^\\s\\p{Cntrl}\"'()\\[\\],;:]+(?=:\\d)");

  /** The same problem with paths as they are found from where the command was typed. */
  Problem of(Problem problem) {
    Place place = problem.place();
    return new Problem(
        problem.code(),
        problem.severity(),
        new Place(file(place.file()), place.line()),
        mentions(problem.found()),
        problem.expected(),
        mentions(problem.remedy()));
  }

  private String mentions(String sentence) {
    return MENTION
        .matcher(sentence)
        .replaceAll(mention -> Matcher.quoteReplacement(mentioned(mention.group())));
  }

  /** What stands before a colon and a number may as well be a server. */
  private String mentioned(String name) {
    return Files.isRegularFile(project.resolve(name)) ? file(name) : name;
  }

  /** Left as it is where it names no file, such as an option. */
  private String file(String name) {
    try {
      Path file = project.resolve(name).normalize();
      boolean isPath = name.contains("/") && !name.contains("://");
      boolean isFile = isPath || name.equals(Project.FILE) || Files.exists(file);
      return isFile && !name.isEmpty() ? shown(file) : name;
    } catch (InvalidPathException noPath) {
      return name;
    }
  }

  private String shown(Path file) {
    boolean isNear =
        file.startsWith(typed) || (typed.startsWith(project) && file.startsWith(project));
    String near = isNear ? typed.relativize(file).toString() : "";
    return near.isEmpty() ? file.toString() : near;
  }
}
