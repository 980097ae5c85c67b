package dev.assize.engine;

import dev.assize.PreparedRun;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.ExecutionRequest;

/**
 * Asks whether the user cancelled the run. Platform 6 brought a token for that; this engine is
 * built against 1.14, so the token is reached by handle where there is one.
 */
final class Cancellation {

  private final BooleanSupplier asked;

  private Cancellation(BooleanSupplier asked) {
    this.asked = asked;
  }

  static Cancellation of(ExecutionRequest request) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> type = Class.forName("org.junit.platform.engine.CancellationToken");
      Object token =
          lookup
              .findVirtual(
                  ExecutionRequest.class, "getCancellationToken", MethodType.methodType(type))
              .invoke(request);
      MethodHandle isAsked =
          lookup
              .findVirtual(type, "isCancellationRequested", MethodType.methodType(boolean.class))
              .bindTo(token);
      return new Cancellation(() -> ask(isAsked));
    } catch (ClassNotFoundException olderPlatform) {
      return new Cancellation(() -> false);
    } catch (Throwable e) {
      throw new IllegalStateException("the platform's cancellation token cannot be read", e);
    }
  }

  void stopIfAsked(PreparedRun run) {
    if (asked.getAsBoolean()) {
      run.stop();
    }
  }

  private static boolean ask(MethodHandle isAsked) {
    try {
      return (boolean) isAsked.invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("the platform's cancellation token cannot be read", e);
    }
  }
}
