package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.PreparedRun;
import dev.assize.RunWatcher;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.replay.Replayed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;

/** Plays a prepared run under the JUnit Platform's launcher, which writes its XML. */
public final class JunitRun {

  private final Assize assize;
  private final Path project;
  private final Path xml;

  private JunitRun(Assize assize, Path project, Path xml) {
    this.assize = assize;
    this.project = project;
    this.xml = xml;
  }

  /**
   * A run whose XML goes into a folder, which is made here so that a folder that cannot be written
   * is told before anything is asked.
   *
   * @param project the folder of {@code assize.yaml}
   * @throws InvalidInput when there can be no such folder
   */
  public static JunitRun into(Path xml, Assize assize, Path project) {
    try {
      Files.createDirectories(xml);
    } catch (IOException e) {
      throw unwritable(xml, e.toString());
    }
    if (!Files.isWritable(xml)) {
      throw unwritable(xml, "not writable");
    }
    return new JunitRun(assize, project, xml);
  }

  /**
   * Plays the run.
   *
   * @param problems is told when the XML cannot be written
   * @throws RuntimeException what {@link PreparedRun#play} throws
   */
  public Replayed play(PreparedRun run, RunWatcher watcher, PrintWriter problems) {
    PreparedEngine engine = new PreparedEngine(assize, run, watcher, project);
    LauncherConfig alone =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(engine)
            .build();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .build();
    LauncherFactory.create(alone)
        .execute(request, new LegacyXmlReportGeneratingListener(xml, problems));
    problems.flush();
    return engine.replayed();
  }

  private static InvalidInput unwritable(Path folder, String why) {
    return InvalidInput.of(
        "engine.unwritable", Place.of(folder.toString()), why, "a folder to write to", "");
  }
}
