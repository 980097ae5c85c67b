package dev.assize.engine;

import java.util.concurrent.locks.ReentrantLock;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Calls a listener one thread at a time: few listeners are made for more. */
final class SerialListener {

  private final EngineExecutionListener listener;
  private final ReentrantLock lock = new ReentrantLock();

  SerialListener(EngineExecutionListener listener) {
    this.listener = listener;
  }

  void started(TestDescriptor node) {
    inTurn(() -> listener.executionStarted(node));
  }

  void finished(TestDescriptor node, TestExecutionResult result) {
    inTurn(() -> listener.executionFinished(node, result));
  }

  void skipped(TestDescriptor node, String reason) {
    inTurn(() -> listener.executionSkipped(node, reason));
  }

  void published(TestDescriptor node, ReportEntry entry) {
    inTurn(() -> listener.reportingEntryPublished(node, entry));
  }

  private void inTurn(Runnable call) {
    lock.lock();
    try {
      call.run();
    } finally {
      lock.unlock();
    }
  }
}
