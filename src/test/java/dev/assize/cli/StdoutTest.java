package dev.assize.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StdoutTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void results_that_a_full_disk_swallows_are_told_and_no_success() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "needs a device that is always full");
    try (OutputStream device = Files.newOutputStream(full)) {
      assertThat(answered(device, ExitCodes.OK)).isEqualTo(ExitCodes.INVALID_INPUT);
      assertThat(err.toString(UTF_8)).contains("cut off: No space left on device");
      assertThat(answered(device, ExitCodes.HOLD)).as("the decision").isEqualTo(ExitCodes.HOLD);
    }
  }

  @Test
  void a_reader_that_has_seen_enough_loses_nothing() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    try (OutputStream out = Channels.newOutputStream(pipe.sink())) {
      assertThat(answered(out, ExitCodes.OK)).isZero();
    }
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void whole_results_answer_as_ever() {
    assertThat(answered(new ByteArrayOutputStream(), ExitCodes.INCONCLUSIVE))
        .isEqualTo(ExitCodes.INCONCLUSIVE);
  }

  private int answered(OutputStream out, int code) {
    Stdout stdout = new Stdout(out);
    PrintStream printer = new PrintStream(stdout, true, UTF_8);
    printer.println("result".repeat(10_000));
    printer.flush();
    return stdout.answered(code, new PrintStream(err, true, UTF_8));
  }
}
