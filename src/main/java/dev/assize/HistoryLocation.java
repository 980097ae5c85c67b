package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.history.Location;
import dev.assize.project.StoreSettings;
import java.util.Optional;

/** Finds out where a project keeps its history. */
final class HistoryLocation {

  private static final String FILE = "history.db";

  private HistoryLocation() {}

  /**
   * By its settings.
   *
   * @throws InvalidInput when the password is to be in a variable that is not set
   */
  static Location of(World world, StoreSettings settings) {
    if (!settings.isShared()) {
      return new Location.Embedded(world.local().resolve(FILE), ".assize/" + FILE);
    }
    String variable = settings.passwordVariable();
    String password =
        variable.isEmpty()
            ? ""
            : Optional.ofNullable(world.environment().get(variable))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> missing(settings));
    return new Location.Shared(settings.url(), settings.user(), password);
  }

  private static InvalidInput missing(StoreSettings settings) {
    return InvalidInput.of(
        "history.no-password",
        settings.place(),
        "the environment variable " + settings.passwordVariable() + " is not set",
        "the password for " + settings.url(),
        "Set it, then take in what was not recorded: assize history ingest");
  }
}
