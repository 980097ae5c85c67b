package dev.assize.bench.localmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The program inside a {@link ModelProcess}: loads the model once, then answers one chat request
 * per line of its standard input until that ends.
 */
final class ModelWorker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BINDING = "de.kherud:llama-4.2.0";
  private static final int CONTEXT_TOKENS = 2048;

  private final LlamaModel llama;
  private final String name;
  private final String fingerprint;

  /** Whether what two prompts begin with alike is read once: quicker, and equal by experience. */
  private final boolean keepsPrompt;

  private long answered;

  private ModelWorker(Path model, boolean keepsPrompt) throws IOException {
    LlamaModel.setLogger(null, (level, line) -> {});
    this.llama =
        new LlamaModel(
            new ModelParameters()
                .setModel(model.toString())
                .setThreads(1)
                .setThreadsBatch(1)
                .setParallel(1)
                .setCtxSize(CONTEXT_TOKENS)
                .disableLog());
    this.keepsPrompt = keepsPrompt;
    this.name = model.getFileName().toString();
    this.fingerprint = BINDING + "/" + sha256(model).substring(0, 12);
  }

  public static void main(String[] arguments) {
    int exit = 1;
    try {
      serve(Path.of(arguments[0]));
      exit = 0;
    } catch (IOException | RuntimeException | Error broken) {
      broken.printStackTrace();
    } finally {
      // The native threads outlive the model and would keep the process alive.
      System.exit(exit);
    }
  }

  private static void serve(Path model) throws IOException {
    // Whatever the native library prints on start must not be taken for an answer.
    PrintStream answers = System.out;
    System.setOut(System.err);
    ModelWorker worker = new ModelWorker(model, "on".equals(System.getenv("PROMPT_CACHE")));
    answers.println("{\"ready\":true}");
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = questions.readLine()) != null) {
      answers.write((worker.answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
      answers.flush();
    }
  }

  private ObjectNode answer(String line) throws IOException {
    String request = JSON.readTree(line).path("request").asText();
    try {
      return reply(200, complete(ChatRequest.read(request)).toString());
    } catch (IllegalArgumentException refused) {
      return reply(400, LocalModelServer.error(refused.getMessage()));
    } catch (RuntimeException failed) {
      return reply(500, LocalModelServer.error(String.valueOf(failed.getMessage())));
    }
  }

  private static ObjectNode reply(int status, String body) {
    return JSON.createObjectNode().put("status", status).put("body", body);
  }

  private ObjectNode complete(ChatRequest request) {
    int promptTokens = llama.encode(request.text()).length;
    if (promptTokens + request.maxTokens() > CONTEXT_TOKENS) {
      throw new IllegalArgumentException(
          "context length exceeded: %d prompt tokens and %d reply tokens, the model holds %d"
              .formatted(promptTokens, request.maxTokens(), CONTEXT_TOKENS));
    }
    StringBuilder written = new StringBuilder();
    int pieces = 0;
    for (LlamaOutput piece : llama.generate(request.parameters().setCachePrompt(keepsPrompt))) {
      written.append(piece.text);
      pieces++;
    }
    String text = request.withoutStop(written.toString());

    ObjectNode completion = JSON.createObjectNode();
    completion.put("id", "chatcmpl-local-" + ++answered).put("object", "chat.completion");
    completion.put("created", System.currentTimeMillis() / 1000);
    completion.put("model", name).put("system_fingerprint", fingerprint);
    ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", text);
    // The stream holds one closing piece beside the tokens.
    choice.put("finish_reason", pieces > request.maxTokens() ? "length" : "stop");
    int replyTokens = llama.encode(text).length;
    completion
        .putObject("usage")
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", replyTokens)
        .put("total_tokens", promptTokens + replyTokens);
    return completion;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new UncheckedIOException(new IOException(everyJdkHasIt));
    }
  }
}
