package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.OwnProject;
import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the example prints what its page shows, from recordings alone. */
class CitationsExampleTest {

  private static final Path README = Path.of("examples/citations/README.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ +assize (calibrate .*)$");

  @TempDir Path temp;

  @Test
  void the_command_shown_prints_how_often_the_check_is_right() throws Exception {
    OwnProject.copy(temp);
    Matcher command = COMMAND.matcher(Files.readString(README));
    assertThat(command.find()).isTrue();
    Printed printed = Typed.in(temp).type(command.group(1).split(" "));

    assertThat(printed.code()).as(printed.toString()).isZero();
    String verdicts = printed.out();
    verdicts =
        verdicts.substring(verdicts.indexOf("verdicts\n"), verdicts.indexOf("\nby category"));
    ShownText.in(README, "what it prints", "```\n" + verdicts + "```\n");
  }
}
