package dev.assize.project;

import dev.assize.provider.ModelProvider.Connection;
import dev.assize.replay.Limits;

/**
 * A provider as configured, not yet opened.
 *
 * @param version what identifies the application behind it; empty when undeclared
 */
public record ProviderSetup(
    String name, String kind, Connection connection, Limits limits, String version) {

  /** The kind whose model id and parameters say which version answers. */
  public static final String OPENAI = "openai";

  /** Whether somebody's own code answers, whose version only they can declare. */
  public boolean isApplication() {
    return !kind.equals(OPENAI);
  }
}
