package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What commands promise whatever the project. */
class CommandsTest {

  @TempDir Path temp;

  @Test
  void every_command_has_a_help_page_with_an_example_on_stdout() {
    List<String> names = List.copyOf(tree().getSubcommands().keySet());
    assertThat(names).hasSizeGreaterThan(12).contains("run", "import", "explain-miss", "runs");
    for (String name : names) {
      Printed help = Typed.in(temp).type(name, "--help");
      assertThat(help.code()).as(name).isZero();
      assertThat(help.err()).as(name).isEmpty();
      if (!name.equals("help")) {
        assertThat(help.out()).as(name).contains("Example", "  assize " + name);
      }
    }
  }

  @Test
  void commands_within_commands_have_an_example_too() {
    assertThat(within(tree()).filter(command -> command.getParent() != null))
        .filteredOn(command -> !command.getParent().getCommandName().equals("assize"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            command ->
                assertThat(command.getUsageMessage().split("\nExamples?:\n"))
                    .as(command.getCommandSpec().qualifiedName())
                    .hasSize(2)
                    .satisfies(
                        parts ->
                            assertThat(parts[1])
                                .contains(command.getCommandSpec().qualifiedName())));
  }

  @Test
  void what_stands_for_a_value_is_written_in_capitals() {
    assertThat(within(tree()))
        .flatExtracting(command -> command.getCommandSpec().args())
        .filteredOn(arg -> arg.arity().max() > 0)
        .hasSizeGreaterThan(100)
        .allSatisfy(arg -> assertThat(arg.paramLabel()).doesNotContain("<"));
  }

  /** They stand beside a column of names: a line broken by hand would be broken once more. */
  @Test
  void descriptions_of_options_are_broken_by_the_help_alone() {
    assertThat(within(tree()))
        .hasSizeGreaterThan(30)
        .flatExtracting(command -> command.getCommandSpec().args())
        .allSatisfy(arg -> assertThat(arg.description()).as(arg.paramLabel()).hasSizeLessThan(2));
  }

  private static Stream<CommandLine> within(CommandLine group) {
    return Stream.concat(
        Stream.of(group), group.getSubcommands().values().stream().flatMap(CommandsTest::within));
  }

  @Test
  void lists_of_commands_end_no_sentence_half_way() {
    for (String[] typed :
        List.of(new String[] {"--help"}, new String[] {"adversarial", "--help"})) {
      String help = Typed.in(temp).type(typed).out();
      String list = help.substring(help.indexOf("Commands:"), help.indexOf("\n\n"));
      String[] each = list.split("\n  (?=[a-z])");
      assertThat(each).hasSizeGreaterThan(5);
      assertThat(Stream.of(each).skip(1)).allMatch(command -> command.matches("(?s).*[.?]\\s*"));
    }
  }

  @Test
  void the_help_of_run_shows_how_to_stop_early_and_to_look_again() {
    assertThat(Typed.in(temp).type("run", "--help").out())
        .contains("gate: {margin: 5 points, early-stop: by case}")
        .contains("gate: {margin: 5 points, second-look: 3 trials}");
  }

  @Test
  void every_command_stands_in_the_table_of_the_readme() throws IOException {
    String table =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| "))
            .collect(Collectors.joining("\n"));
    List<String> commands = typed(tree(), "assize ").toList();
    assertThat(commands).hasSizeGreaterThan(18).contains("assize plan", "assize baseline extend");
    assertThat(commands)
        .allSatisfy(command -> assertThat(table).containsPattern("`" + command + "[` ]"));
  }

  /** The commands that do something, as one types them. */
  private static Stream<String> typed(CommandLine group, String before) {
    return group.getSubcommands().entrySet().stream()
        .filter(command -> !command.getKey().equals("help"))
        .flatMap(
            command ->
                command.getValue().getSubcommands().isEmpty()
                    ? Stream.of(before + command.getKey())
                    : typed(command.getValue(), before + command.getKey() + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "try", "report", "compare", "lint", "import", "init"})
  void a_command_whose_exit_code_scripts_read_tells_it(String name) {
    assertThat(Typed.in(temp).type(name, "--help").out()).containsIgnoringCase("exit code");
  }

  @Test
  void a_wrong_option_is_told_with_the_one_that_was_meant() {
    Printed printed = Typed.in(temp).type("run", "--trails", "3");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err())
        .contains("Unknown option", "--trails", "Possible solutions: --trials");
  }

  @Test
  void a_wrong_command_is_told_with_the_one_that_was_meant() {
    Printed printed = Typed.in(temp).type("reprot");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("'reprot'", "report");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "two"})
  void trials_are_counted_from_one(String trials) {
    Printed printed = Typed.in(temp).type("run", "--trials", trials);
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("--trials");
  }

  @Test
  void a_wrong_mode_is_told_with_the_right_ones() {
    Printed printed = Typed.in(temp).type("run", "--mode", "rekord");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("--mode rekord", "replay, record, refresh, auto, off");
  }

  @Test
  void an_unknown_format_is_told_before_anything_is_read() {
    Printed printed = Typed.in(temp).type("compare", "a:b", "c:d", "--format", "textt");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("report.unknown-format", "Did you mean text?");
  }

  @Test
  void checks_are_listed_and_told_one_by_one() {
    assertThat(Typed.in(temp).type("checks").out()).contains("max-words", "json-schema");
    assertThat(Typed.in(temp).type("checks", "number").out()).contains("tolerance");
    Printed wrong = Typed.in(temp).type("checks", "nmber");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("Did you mean \"number\"?");
  }

  @Test
  void a_first_project_passes_lint_and_decides_at_once() {
    Printed init = Typed.in(temp).type("init", "shop");
    assertThat(init.code()).isZero();
    assertThat(init.out()).contains("wrote shop/assize.yaml", "cd shop && assize run");
    Typed shop = Typed.in(temp.resolve("shop"));
    Printed lint = shop.type("lint", "--strict");
    assertThat(lint.out()).isEmpty();
    assertThat(lint.code()).isZero();
    Printed run = shop.type("run");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("SHIP", "Report: reports/");
  }

  @Test
  void a_first_project_is_written_where_the_option_for_its_folder_says() {
    Printed init = Typed.in(temp).type("-C", "shop", "init");
    assertThat(init.out()).contains("wrote shop/assize.yaml", "cd shop && assize run");
    assertThat(Typed.in(temp).type("-C", "shop", "init", "inner").out())
        .contains("wrote shop/inner/assize.yaml", "cd shop/inner && assize run");
    assertThat(temp.resolve("assize.yaml")).doesNotExist();
  }

  @Test
  void a_spoiled_answer_of_the_first_project_is_seen() throws IOException {
    Typed.in(temp).type("init");
    Path script = temp.resolve("answer.sh");
    Files.writeString(
        script,
        Files.readString(script)
            .replace("case $request in", "case $request in\n  *warmly*) echo 'Hi dear!' ;;"));
    assertThat(Typed.in(temp).type("run").code()).isEqualTo(3);
  }

  @Test
  void init_touches_no_file_that_is_there() throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), "mine");
    Files.writeString(temp.resolve(".gitignore"), "mine too");
    Printed printed = Typed.in(temp).type("init");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("assize.yaml", ".gitignore", "Nothing was written");
    assertThat(Files.readString(temp.resolve("assize.yaml"))).isEqualTo("mine");
    try (var files = Files.list(temp)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_project_is_found_from_a_folder_inside_it_or_by_its_name() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp.resolve("shop"), model.url(), 3);
      Printed inside = Typed.in(temp.resolve("shop/prompts")).type("run");
      assertThat(inside.err()).contains("assize: project in " + temp.resolve("shop"));
      assertThat(inside.code()).isEqualTo(4);
      assertThat(Typed.in(temp).type("-C", "shop", "runs").out()).contains("3 cases x 1 trial");
      assertThat(Typed.in(temp).type("runs", "--project", "shop").out()).contains("old@m, new@m");
      assertThat(Typed.in(temp).type("runs").out()).isEmpty();
    }
  }

  @Test
  void results_go_to_stdout_and_everything_else_to_stderr() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject.in(temp, model.url(), 4);
      Printed run = Typed.in(temp).type("run");
      assertThat(run.err()).contains("8/8 done").doesNotContain("\u001b", "INCONCLUSIVE");
      assertThat(run.out()).contains("INCONCLUSIVE", "Report: ").doesNotContain("done", "\u001b");
      Printed quiet = Typed.in(temp).type("run", "--quiet", "--mode", "off");
      assertThat(quiet.err()).isEmpty();
      Printed drawn = Typed.in(temp).on(Terminal.DRAWN_ON).type("run", "--fresh");
      assertThat(drawn.err())
          .contains("\r[########################] 8/8 done")
          .contains("\r\u001b[Kassize: new replies wait in ");
      assertThat(drawn.out()).doesNotContain("\u001b");
    }
  }

  @Test
  void nobody_who_wants_no_color_gets_control_characters() {
    assertThat(Terminal.ofStderr(Map.of("NO_COLOR", "1", "TERM", "xterm")))
        .isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.ofStderr(Map.of("TERM", "dumb"))).isEqualTo(Terminal.PLAIN);
  }

  @Test
  void a_command_that_is_typed_is_made_without_the_others() {
    Set<String> names = new TreeSet<>(tree().getSubcommands().keySet());
    names.remove("help");
    for (String name : names) {
      assertThat(tree(name, "--help").getSubcommands()).containsOnlyKeys(name, "help");
    }
    assertThat(tree("-C", "shop", "run").getSubcommands()).containsKeys("run", "lint");
  }

  private CommandLine tree(String... arguments) {
    return CommandTree.of(
        new Console(dev.assize.World.of(temp), System.out, System.err, Terminal.PLAIN), arguments);
  }
}
