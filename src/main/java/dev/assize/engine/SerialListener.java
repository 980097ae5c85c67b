package dev.assize.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Calls a listener one thread at a time: few listeners are made for more. */
final class SerialListener {

  private final EngineExecutionListener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<TestDescriptor> begun = new HashSet<>();

  SerialListener(EngineExecutionListener listener) {
    this.listener = listener;
  }

  void registered(TestDescriptor node) {
    inTurn(() -> listener.dynamicTestRegistered(node));
  }

  void started(TestDescriptor node) {
    inTurn(
        () -> {
          begun.add(node);
          listener.executionStarted(node);
        });
  }

  void finished(TestDescriptor node, TestExecutionResult result) {
    inTurn(() -> listener.executionFinished(node, result));
  }

  void skipped(TestDescriptor node, String reason) {
    inTurn(
        () -> {
          begun.add(node);
          listener.executionSkipped(node, reason);
        });
  }

  void published(TestDescriptor node, ReportEntry entry) {
    inTurn(() -> listener.reportingEntryPublished(node, entry));
  }

  /** The nodes that were started or skipped. */
  Set<TestDescriptor> begun() {
    lock.lock();
    try {
      return Set.copyOf(begun);
    } finally {
      lock.unlock();
    }
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
