package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a server and a listener see of the engine's own scheduling. */
class EngineTrafficTest {

  @TempDir Path folder;

  @Test
  void the_server_sees_exactly_the_providers_concurrency() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              pause();
              inFlight.decrementAndGet();
              return Answers.RIGHT.apply(request);
            })) {
      TinyProject.in(folder, model.url(), 40);
      AtomicInteger calls = new AtomicInteger();
      AtomicBoolean overlapping = new AtomicBoolean();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectDirectory(folder.resolve("golden-queries").toFile()))
                  .build(),
              new OneAtATime(calls, overlapping, new AtomicReference<>()));
      assertThat(calls.get()).as("tests ended").isEqualTo(81);
      assertThat(overlapping).as("two calls of the listener at once").isFalse();
    }
    assertThat(most.get()).as("most requests at once").isEqualTo(8);
  }

  /** Notices when it is called by two threads at once. */
  private record OneAtATime(
      AtomicInteger calls, AtomicBoolean overlapping, AtomicReference<Thread> inside)
      implements TestExecutionListener {

    @Override
    public void executionStarted(TestIdentifier test) {
      alone();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      alone();
      if (test.isTest()) {
        calls.incrementAndGet();
      }
    }

    private void alone() {
      if (!inside.compareAndSet(null, Thread.currentThread())) {
        overlapping.set(true);
      }
      Thread.onSpinWait();
      inside.set(null);
    }
  }

  @Test
  void a_cancelled_run_asks_nothing_more_and_decides_nothing() throws Exception {
    Class<?> type = tokenType();
    Object token = type.getMethod("create").invoke(null);
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              cancel(type, token);
              return Answers.RIGHT.apply(request);
            })) {
      TinyProject.in(folder, model.url(), 60);
      EngineTestKit.Builder kit =
          EngineTestKit.engine(AssizeTestEngine.ID)
              .selectors(selectDirectory(folder.resolve("golden-queries").toFile()));
      kit.getClass().getMethod("cancellationToken", type).invoke(kit, token);
      EngineExecutionResults results = kit.execute();

      assertThat(model.calls()).isBetween(1, 30);
      assertThat(results.testEvents().succeeded().count()).isLessThanOrEqualTo(model.calls());
      assertThat(results.testEvents().finished().count()).isEqualTo(121);
      assertThat(results.testEvents().failed().list())
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.getTestDescriptor().getUniqueId().getLastSegment().getType())
                      .isEqualTo("gate"));
    }
  }

  private static Class<?> tokenType() {
    try {
      return Class.forName("org.junit.platform.engine.CancellationToken");
    } catch (ClassNotFoundException olderPlatform) {
      return Assumptions.abort("this platform cannot cancel; run with -Djunit.version=6.1.3");
    }
  }

  private static void cancel(Class<?> type, Object token) {
    try {
      type.getMethod("cancel").invoke(token);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
