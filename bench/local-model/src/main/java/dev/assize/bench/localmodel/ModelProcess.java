package dev.assize.bench.localmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One model in a process of its own, asked over its standard input and answering on its standard
 * output, a line of JSON each way. Not safe for two threads: whoever holds it asks alone.
 */
final class ModelProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path scratch;
  private final Writer questions;
  private final BufferedReader answers;

  private ModelProcess(Process process, Path scratch) {
    this.process = process;
    this.scratch = scratch;
    this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** An HTTP status and a JSON body, as the client shall see them. */
  record Reply(int status, String body) {}

  static ModelProcess start(Path model) throws IOException {
    // The native library is unpacked under a fixed name, so every process needs a folder of its
    // own.
    Path scratch = Files.createTempDirectory("local-model-");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + scratch,
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ModelWorker.class.getName(),
            model.toString());
    return new ModelProcess(
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).start(), scratch);
  }

  void awaitReady() throws IOException {
    read();
  }

  Reply ask(String request) throws IOException {
    questions.write(JSON.createObjectNode().put("request", request) + "\n");
    questions.flush();
    JsonNode answer = read();
    return new Reply(answer.path("status").asInt(), answer.path("body").asText());
  }

  private JsonNode read() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new EOFException("no answer");
    }
    return JSON.readTree(line);
  }

  @Override
  public void close() {
    process.destroy();
    try (Stream<Path> unpacked = Files.walk(scratch)) {
      process.waitFor();
      for (Path each : unpacked.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException leftBehind) {
      System.err.println("left behind: " + scratch);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
