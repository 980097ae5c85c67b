package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.World;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FullMemoryTest {

  private static final String WORDS =
      """
      assize: memory ran out. Give more: ASSIZE_JAVA_OPTS=-Xmx1g. What was answered is kept; go on \
      with: assize run --resume (when every trial was played: assize report)
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void one_line_says_what_to_do_and_no_stack_trace_is_shown() {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");

    assertThat(typed(new FakeCommand(full))).isEqualTo(ExitCodes.INTERNAL_ERROR);
    assertThat(err).hasToString(WORDS);
  }

  @Test
  void it_is_known_behind_what_another_thread_made_of_it() {
    OutOfMemoryError full = new OutOfMemoryError("Java heap space");

    assertThat(typed(new FakeCommand(new CompletionException(full))))
        .isEqualTo(ExitCodes.INTERNAL_ERROR);
    assertThat(err).hasToString(WORDS);
  }

  @Test
  void any_other_fault_is_told_as_before() {
    assertThat(typed(new FakeCommand(new IllegalStateException("no"))))
        .isEqualTo(ExitCodes.INTERNAL_ERROR);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("assize: internal error: java.lang.IllegalStateException: no");
  }

  private int typed(FakeCommand command) {
    PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(World.of(folder), printed, printed, Terminal.PLAIN);
    CommandLine tree = CommandTree.of(console).addSubcommand(command);
    return FullMemory.told(console, () -> tree.execute("fake"));
  }

  @Command(name = "fake")
  private static final class FakeCommand implements Callable<Integer> {
    private final Throwable fault;

    FakeCommand(Throwable fault) {
      this.fault = fault;
    }

    @Override
    public Integer call() throws Exception {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (Exception) fault;
    }
  }
}
