package dev.assize.project;

import dev.assize.provider.ModelProvider.Connection;
import dev.assize.replay.Limits;
import dev.assize.run.Recipe;
import java.util.List;

/**
 * A provider as configured, not yet opened.
 *
 * @param version what identifies the application behind it; empty when undeclared
 * @param shown files that say how the application's versions differ, for readers of reports
 */
public record ProviderSetup(
    String name,
    String kind,
    Connection connection,
    Limits limits,
    String version,
    List<Recipe.Text> shown) {

  public ProviderSetup {
    shown = List.copyOf(shown);
  }

  /** The kind whose model id and parameters say which version answers. */
  public static final String OPENAI = "openai";

  /** Whether somebody's own code answers, whose version only they can declare. */
  public boolean isApplication() {
    return !kind.equals(OPENAI);
  }
}
