package dev.assize.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * Runs golden queries as tests of the JUnit Platform. It only delegates: the facade does the work.
 */
public final class AssizeTestEngine implements TestEngine {

  /** The engine's id, as {@code @IncludeEngines} wants it. */
  public static final String ID = "assize";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return new Discovery(request, id, Outlines.OF_PROCESS).discover();
  }

  @Override
  public void execute(ExecutionRequest request) {
    new Execution(request).execute();
  }
}
