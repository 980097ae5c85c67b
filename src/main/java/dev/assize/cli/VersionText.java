package dev.assize.cli;

import dev.assize.Assize;
import picocli.CommandLine.IVersionProvider;

/** Says which Assize this is. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"assize " + Assize.version(), "java " + Runtime.version()};
  }
}
