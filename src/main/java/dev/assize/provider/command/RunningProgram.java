package dev.assize.provider.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A started program with both its outputs being read; closing it ends it and all that it started.
 */
final class RunningProgram implements AutoCloseable {

  private static final int COMPLAINT_BYTES = 4096;

  private static final Duration COMPLAINT_PATIENCE = Duration.ofSeconds(1);

  private final Process process;
  private final CompletableFuture<byte[]> output;
  private final CompletableFuture<byte[]> complaint;
  private final int bound;

  RunningProgram(Process process, int bound) {
    this.process = process;
    this.bound = bound;
    this.output = reading(() -> process.getInputStream().readNBytes(bound + 1));
    this.complaint = reading(() -> tail(process.getErrorStream()));
  }

  /** How a program ended. */
  sealed interface Exit {}

  /** By itself. */
  record Exited(int code, String output, String complaint) implements Exit {}

  /** It printed more than the bound. */
  record TooMuch() implements Exit {}

  /** It did not end in time. */
  record OutOfTime() implements Exit {}

  private interface Reading {
    byte[] read() throws IOException;
  }

  private static CompletableFuture<byte[]> reading(Reading reading) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    onThread(
        () -> {
          try {
            bytes.complete(reading.read());
          } catch (IOException killed) {
            bytes.complete(new byte[0]);
          }
        });
    return bytes;
  }

  /** Pipes need platform threads: a blocked pipe would hold a carrier of virtual ones. */
  private static void onThread(Runnable work) {
    Thread.ofPlatform().daemon().name("assize-command").start(work);
  }

  /** Reads to the end so that the program never waits, and keeps the last part. */
  private static byte[] tail(InputStream in) throws IOException {
    byte[] kept = new byte[0];
    byte[] block = new byte[COMPLAINT_BYTES];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.writeBytes(kept);
      joined.write(block, 0, n);
      byte[] all = joined.toByteArray();
      kept = Arrays.copyOfRange(all, Math.max(0, all.length - COMPLAINT_BYTES), all.length);
    }
    return kept;
  }

  /** Hands the text over; a program that does not read it may end all the same. */
  void feed(String text) {
    onThread(
        () -> {
          try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
          } catch (IOException notRead) {
            // The program is free to answer without reading its request.
          }
        });
  }

  /** Waits until the program has ended and its output is whole. */
  Exit await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      byte[] printed = output.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (printed.length > bound) {
        return new TooMuch();
      }
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return new OutOfTime();
      }
      int code = process.exitValue();
      return new Exited(code, text(printed), code == 0 ? "" : complaint());
    } catch (TimeoutException e) {
      return new OutOfTime();
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading a pipe completes in either case", e);
    }
  }

  /** What was said on stderr, as far as it has come: something left behind may hold it open. */
  private String complaint() throws InterruptedException, ExecutionException {
    try {
      return text(complaint.get(COMPLAINT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException heldOpen) {
      return "";
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
