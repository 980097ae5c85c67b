package dev.assize.provider.command;

import dev.assize.base.Durations;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Quote;
import dev.assize.provider.RequestFormat;
import dev.assize.provider.Secrets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the program once for each call. */
final class CommandClient implements ModelClient {

  /** The exit code by which programs ask to be tried again (EX_TEMPFAIL of sysexits.h). */
  private static final int TRY_AGAIN = 75;

  /** What every program needs to find its own tools; everything else must be declared. */
  private static final List<String> ALWAYS_PASSED = List.of("PATH", "HOME", "LANG");

  private static final Pattern SECRET_NAME =
      Pattern.compile("KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH", Pattern.CASE_INSENSITIVE);

  private final CommandProvider.Program program;
  private final List<String> command;
  private final Map<String, String> environment;

  /** Everything handed over; hidden in messages. */
  private final Secrets passed;

  /** What is a secret by its name; hidden in answers too, where other values may well be right. */
  private final Secrets secrets;

  private final Set<RunningProgram> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private CommandClient(
      CommandProvider.Program program, List<String> command, Map<String, String> environment) {
    this.program = program;
    this.command = command;
    this.environment = environment;
    this.passed = Secrets.of(program.env().stream().map(environment::get).toList());
    this.secrets =
        Secrets.of(
            program.env().stream()
                .filter(name -> SECRET_NAME.matcher(name).find())
                .map(environment::get)
                .toList());
  }

  /**
   * Looks for the program and its environment variables.
   *
   * @throws dev.assize.base.InvalidInput when anything is missing
   */
  static CommandClient open(CommandProvider.Program program) {
    Map<String, String> all = program.surroundings().environment();
    Problems problems = new Problems();
    Map<String, String> passed = new TreeMap<>();
    Stream.concat(ALWAYS_PASSED.stream(), program.env().stream())
        .filter(all::containsKey)
        .forEach(name -> passed.put(name, all.get(name)));
    for (String name : program.env()) {
      if (!all.containsKey(name)) {
        problems.error(
            "provider.key-not-set",
            program.place(),
            "the environment variable " + name + " is not set",
            "a value that the command can be given",
            "Run: export " + name + "=...");
      }
    }
    Optional<Path> found = find(program, all.getOrDefault("PATH", ""));
    if (found.isEmpty()) {
      problems.error(
          "provider.no-such-program",
          program.place(),
          "no program \"" + program.command().getFirst() + "\"",
          "an executable file, relative to the project or on the PATH",
          "Check the name, make it executable (chmod +x), and write arguments as a list.");
    }
    problems.orThrow();
    List<String> command = new ArrayList<>(program.command());
    found.ifPresent(path -> command.set(0, path.toString()));
    return new CommandClient(program, command, passed);
  }

  private static Optional<Path> find(CommandProvider.Program program, String path) {
    String name = program.command().getFirst();
    Path folder = program.surroundings().folder().toAbsolutePath();
    Stream<Path> candidates =
        name.contains("/")
            ? Stream.of(folder.resolve(name).normalize())
            : Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> folder.resolve(entry).resolve(name));
    return candidates.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
  }

  @Override
  public ModelReply ask(ModelCall call) throws ModelException, InterruptedException {
    if (closed) {
      throw failed(Failure.Kind.INTERRUPTED, "the client is closed", 0);
    }
    long begin = System.nanoTime();
    try (RunningProgram process = start()) {
      running.add(process);
      try {
        if (closed) {
          process.close();
        }
        process.feed(Json.write(RequestFormat.write(call)) + "\n");
        RunningProgram.Exit ending = process.await(program.timeout());
        Duration latency = Duration.ofNanos(System.nanoTime() - begin);
        return reply(ending).withLatency(latency);
      } finally {
        running.remove(process);
      }
    }
  }

  private RunningProgram start() throws ModelException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(program.surroundings().folder().toAbsolutePath().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new RunningProgram(builder.start(), program.replyBytes());
    } catch (IOException e) {
      throw failed(Failure.Kind.PERMANENT, "cannot start " + name() + ": " + e.getMessage(), 0);
    }
  }

  private ModelReply reply(RunningProgram.Exit ending) throws ModelException {
    return switch (ending) {
      case RunningProgram.OutOfTime outOfTime ->
          throw failed(
              closed ? Failure.Kind.INTERRUPTED : Failure.Kind.TIMEOUT,
              name()
                  + " did not end within "
                  + Durations.write(program.timeout())
                  + " and was stopped",
              0);
      case RunningProgram.TooMuch tooMuch ->
          throw failed(
              Failure.Kind.UNREADABLE,
              name()
                  + " printed more than "
                  + program.replyBytes() / (1024 * 1024)
                  + " MB and was stopped. If such replies are right, raise max-reply-mb",
              0);
      case RunningProgram.Exited exited -> reply(exited);
    };
  }

  private ModelReply reply(RunningProgram.Exited exited) throws ModelException {
    if (exited.code() == 0) {
      return program.output().read(secrets.hide(exited.output()));
    }
    if (closed) {
      throw failed(Failure.Kind.INTERRUPTED, "the client was closed during the call", 0);
    }
    String complaint = Quote.end(passed.hide(exited.complaint()));
    throw failed(
        exited.code() == TRY_AGAIN ? Failure.Kind.TRANSIENT : Failure.Kind.PERMANENT,
        name()
            + " ended with exit code "
            + exited.code()
            + (complaint.isEmpty() ? "" : ": " + complaint),
        exited.code());
  }

  private ModelException failed(Failure.Kind kind, String message, int status) {
    return new ModelException(new Failure(kind, passed.hide(message), status, Duration.ZERO));
  }

  private String name() {
    return program.command().getFirst();
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(RunningProgram::close);
  }
}
