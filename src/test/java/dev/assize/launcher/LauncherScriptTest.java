package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.launcher.Workshop.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds a JDK, builds once, and keeps stdout for the results. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {

  @TempDir Path folder;
  private Workshop workshop;

  @BeforeEach
  void open() throws IOException {
    workshop = new Workshop(folder);
  }

  @Test
  void the_jdk_that_is_named_is_taken() throws IOException {
    workshop.jdk("newer", "25.0.3");
    workshop.with("ASSIZE_JAVA_HOME", workshop.jdk("named", "21.0.1"));

    assertThat(workshop.launch(workshop.distribution()).out()).startsWith("java named in ");
  }

  @Test
  void a_named_jdk_that_is_too_old_is_refused_and_not_replaced() throws IOException {
    workshop.jdk("newer", "25.0.3");
    workshop.with("ASSIZE_JAVA_HOME", workshop.jdk("old", "17.0.15"));

    Launch launch = workshop.launch(workshop.distribution());

    assertThat(launch.exit()).isEqualTo(2);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err())
        .contains("ASSIZE_JAVA_HOME does not name a JDK 21 or newer", "old is Java 17", "remedy:");
  }

  @Test
  void java_home_comes_before_the_path_and_the_folders() throws IOException {
    workshop.jdk("newer", "25.0.3");
    workshop.with("JAVA_HOME", workshop.jdk("home", "21"));

    assertThat(workshop.launch(workshop.distribution()).out()).startsWith("java home in ");
  }

  @Test
  void an_old_java_home_and_an_old_java_on_the_path_are_passed_over_for_the_newest_folder()
      throws IOException {
    workshop.with("JAVA_HOME", workshop.jdk("old", "1.8.0_402"));
    linkOnPath(workshop.jdk("old-too", "17.0.15"));
    workshop.jdk("a-21", "21.0.9");
    workshop.jdk("b-25", "25.0.3");
    workshop.jdk("c-24", "24.0.2");

    assertThat(workshop.launch(workshop.distribution()).out()).startsWith("java b-25 in ");
  }

  @Test
  void java_on_the_path_is_followed_to_its_jdk() throws IOException {
    linkOnPath(workshop.jdk("linked", "22.0.1"));
    workshop.jdk("newer", "25.0.3");

    assertThat(workshop.launch(workshop.distribution()).out()).startsWith("java linked in ");
  }

  @Test
  void a_jdk_laid_out_as_on_macos_is_found() throws IOException {
    workshop.jdk("temurin.jdk/Contents/Home", "25.0.3");

    assertThat(workshop.launch(workshop.distribution()).out())
        .startsWith("java temurin.jdk/Contents/Home in ");
  }

  @Test
  void a_jdk_without_a_release_file_is_asked() throws IOException {
    Path jdk = workshop.jdk("silent", "25");
    Files.delete(jdk.resolve("release"));
    Workshop.executable(
        jdk.resolve("bin/java"),
        "[ $1 = -version ] && echo 'openjdk version \"25.0.3\" 2026-04-21' >&2 || echo ran\n");

    assertThat(workshop.launch(workshop.distribution()).out()).isEqualTo("ran\n");
  }

  @Test
  void a_runtime_without_compiler_runs_the_distribution_but_cannot_build() throws IOException {
    workshop.jre("runtime", "25.0.3");

    assertThat(workshop.launch(workshop.distribution()).exit()).isZero();
    assertThat(workshop.launch(workshop.sources()).exit()).isEqualTo(2);
  }

  @Test
  void without_a_jdk_the_remedy_is_told_and_the_exit_code_is_2() throws IOException {
    workshop.with("JAVA_HOME", workshop.jdk("old", "17.0.15"));

    Launch launch = workshop.launch(workshop.sources());

    assertThat(launch.exit()).isEqualTo(2);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err())
        .contains("no JDK 21 or newer was found", "JAVA_HOME (", "old is Java 17")
        .contains("remedy: install one", "ASSIZE_JAVA_HOME");
  }

  @Test
  void without_maven_the_remedy_is_told_and_the_exit_code_is_2() throws IOException {
    workshop.jdk("jdk", "25.0.3");

    Launch launch = workshop.launch(workshop.sources());

    assertThat(launch.exit()).isEqualTo(2);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err()).contains("no mvn on PATH", "remedy: install it", "MAVEN_HOME");
  }

  @Test
  void it_builds_once_and_says_so_on_stderr_only() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);
    Path script = workshop.sources();

    Launch first = workshop.launch(script, "lint");
    Launch second = workshop.launch(script, "lint");

    assertThat(first.err()).startsWith("assize: building (once; log in ");
    assertThat(second.err()).isEmpty();
    assertThat(workshop.builds()).isEqualTo(1);
    assertThat(List.of(first, second))
        .allSatisfy(l -> assertThat(l.exit()).isZero())
        .allSatisfy(l -> assertThat(l.out()).startsWith("java jdk in ").doesNotContain("chatter"))
        .allSatisfy(l -> assertThat(l.out()).contains("assize-1.jar:").endsWith("<lint>\n"));
  }

  @Test
  void maven_runs_on_the_jdk_that_was_found() throws IOException {
    Path jdk = workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);

    workshop.launch(workshop.sources());

    assertThat(workshop.root().resolve("mvn.calls")).content().contains("java home " + jdk);
  }

  @Test
  void an_edited_an_added_or_a_removed_source_is_built_again() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);
    Path script = workshop.sources();
    Path source = script.resolveSibling("src/main/java/A.java");
    workshop.launch(script);

    age(script);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
    workshop.launch(script);
    assertThat(workshop.builds()).as("edited").isEqualTo(2);

    age(script);
    Files.writeString(source.resolveSibling("B.java"), "class B {}");
    workshop.launch(script);
    assertThat(workshop.builds()).as("added").isEqualTo(3);

    age(script);
    Files.delete(source);
    workshop.launch(script);
    assertThat(workshop.builds()).as("removed").isEqualTo(4);

    age(script);
    workshop.launch(script);
    assertThat(workshop.builds()).as("untouched").isEqualTo(4);
  }

  @Test
  void a_long_run_keeps_its_jars_however_often_is_built_meanwhile() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);
    Path script = workshop.sources();
    workshop.launch(script);
    Path launcher = script.resolveSibling("target/launcher");
    Path first = launcher.resolve(Files.readString(launcher.resolve("current")).strip());
    Path lastWeek = Files.createDirectories(launcher.resolve("1000000000-1"));
    Files.setLastModifiedTime(lastWeek, FileTime.from(Instant.now().minus(Duration.ofDays(8))));

    for (int i = 0; i < 3; i++) {
      age(script);
      Files.writeString(script.resolveSibling("src/main/java/B" + i + ".java"), "class B {}");
      workshop.launch(script);
    }

    assertThat(workshop.builds()).isEqualTo(4);
    assertThat(first).isNotEmptyDirectory();
    assertThat(lastWeek).doesNotExist();
  }

  @Test
  void a_build_that_fails_shows_the_end_of_its_log_and_is_tried_again() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 1);
    Path script = workshop.sources();

    Launch failed = workshop.launch(script);
    workshop.maven(0, 0);
    Launch mended = workshop.launch(script);

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("the build failed", "[ERROR] no such symbol");
    assertThat(mended.exit()).isZero();
  }

  @Test
  void launches_at_the_same_time_build_once_and_all_run() throws Exception {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(1.0, 0);
    Path script = workshop.sources();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Launch>> launches =
          threads.invokeAll(
              List.of(
                  () -> workshop.launch(script),
                  () -> workshop.launch(script),
                  () -> workshop.launch(script)));
      for (Future<Launch> launch : launches) {
        assertThat(launch.get().exit()).as(launch.get().err()).isZero();
        assertThat(launch.get().out()).startsWith("java jdk in ");
      }
    }
    assertThat(workshop.builds()).isEqualTo(1);
    assertThat(script.resolveSibling("target/launcher/lock")).doesNotExist();
  }

  @Test
  void a_lock_left_by_a_killed_build_is_taken_over() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);
    Path script = workshop.sources();
    Path launcher = Files.createDirectories(script.resolveSibling("target/launcher"));
    // No system hands out an id this high.
    Files.createSymbolicLink(launcher.resolve("lock"), Path.of("99999999"));

    assertThat(workshop.launch(script).exit()).isZero();
    assertThat(workshop.builds()).isEqualTo(1);
  }

  @Test
  void it_works_through_symbolic_links_and_keeps_the_folder_of_the_user() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.maven(0, 0);
    Path script = workshop.sources();
    Path elsewhere = Files.createDirectories(workshop.root().resolve("some where/else"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("a"), script);
    Path relative = Files.createSymbolicLink(elsewhere.resolve("b"), Path.of("a"));

    for (Path way : List.of(script, link, relative)) {
      Launch launch = workshop.launchIn(elsewhere, way);
      assertThat(launch.out()).startsWith("java jdk in " + elsewhere + "\n");
    }
    assertThat(workshop.builds()).isEqualTo(1);
  }

  @Test
  void arguments_and_exit_code_pass_through_unchanged() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.with("FAKE_EXIT", 3).with("ASSIZE_JAVA_OPTS", "-Xmx1g -Da=b");

    Launch launch = workshop.launch(workshop.distribution(), "run", "a b", "", "*", "c\"d'e\\");

    assertThat(launch.exit()).isEqualTo(3);
    assertThat(launch.out())
        .contains("<-Xmx1g>\n<-Da=b>\n")
        .endsWith("<dev.assize.cli.Main>\n<run>\n<a b>\n<>\n<*>\n<c\"d'e\\>\n");
  }

  @Test
  void jars_from_elsewhere_stand_behind_its_own() throws IOException {
    workshop.jdk("jdk", "25.0.3");
    workshop.with("ASSIZE_CLASS_PATH", "/own dir/a.jar:b.jar").with("ASSIZE_CDS", "on");

    Launch launch = workshop.launch(workshop.distribution(), "lint");

    assertThat(launch.out())
        .contains("<--enable-native-access=ALL-UNNAMED>\n", ".jar:/own dir/a.jar:b.jar>\n")
        .doesNotContain("SharedArchiveFile", "AOTCache");
  }

  @Test
  void a_real_jvm_says_nothing_on_stdout_whatever_becomes_of_the_archive() throws Exception {
    Path script = workshop.distribution();
    workshop
        .with("ASSIZE_JAVA_HOME", System.getProperty("java.home"))
        .with("ASSIZE_CDS", "on")
        .with("ASSIZE_JAVA_OPTS", "-Dfrom=opts");
    realMain(workshop.root().resolve("dist/lib/assize.jar"));

    Launch first = workshop.launch(script, "x");
    Path archive = awaitArchive();
    Launch second = workshop.launch(script, "x");
    Files.writeString(archive, "not an archive");
    Launch third = workshop.launch(script, "x");

    assertThat(List.of(first, second, third))
        .allSatisfy(
            launch -> {
              assertThat(launch.exit()).as(launch.err()).isEqualTo(4);
              assertThat(launch.out()).isEqualTo("opts \u00e4 [x]\n");
            });
    assertThat(second.err()).isEmpty();
  }

  @Test
  void an_archive_that_was_copied_along_is_made_anew_and_nobody_hears_of_it() throws Exception {
    Path script = workshop.distribution();
    workshop
        .with("ASSIZE_JAVA_HOME", System.getProperty("java.home"))
        .with("ASSIZE_CDS", "on")
        .with("ASSIZE_JAVA_OPTS", "-Dfrom=opts");
    realMain(workshop.root().resolve("dist/lib/assize.jar"));
    workshop.launch(script, "x");
    Path archive = awaitArchive();
    Path elsewhere = workshop.root().resolve("dist/elsewhere");
    Files.writeString(Path.of(archive + ".at"), elsewhere + "\n");

    Launch copied = workshop.launch(script, "x");

    assertThat(copied.exit()).isEqualTo(4);
    assertThat(copied.err()).isEmpty();
    assertThat(awaitArchiveOf(workshop.root().resolve("dist"))).isEqualTo(archive);
  }

  private Path awaitArchiveOf(Path home) throws Exception {
    Path archive = awaitArchive();
    for (int i = 0; i < 600; i++) {
      if (Files.readString(Path.of(archive + ".at")).strip().equals(home.toString())) {
        return awaitArchive();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the archive is still that of another place");
  }

  /** The command that started it has ended long before an archive is made. */
  @Test
  void launches_one_after_the_other_make_one_archive() throws Exception {
    Path jdk = workshop.jdk("jdk", "25.0.3");
    Workshop.executable(
        jdk.resolve("bin/java"),
        """
        case "$*" in *AOTCacheOutput*) ;; *) exit 0 ;; esac
        echo trained >>'%1$s/trainings'
        until [ -f '%1$s/go' ]; do sleep 0.1; done
        echo archive >classes
        """
            .formatted(workshop.root()));
    Path script = workshop.distribution();
    workshop.with("ASSIZE_CDS", "on");

    for (int launch = 0; launch < 3; launch++) {
      assertThat(workshop.launch(script, "x").exit()).isZero();
      Thread.sleep(300);
    }
    Files.writeString(workshop.root().resolve("go"), "");
    awaitArchive();

    assertThat(workshop.root().resolve("trainings")).hasContent("trained");
  }

  @Test
  void native_code_is_unpacked_once_and_only_for_the_release_that_brought_it() throws Exception {
    Path jdk = workshop.jdk("jdk", "25.0.3");
    Workshop.executable(
        jdk.resolve("bin/java"),
        """
        case "$*" in *AOTCacheOutput*) ;; *) for a; do echo "<$a>"; done; exit 0 ;; esac
        mkdir native
        echo code >native/libsqlitejdbc.so
        echo archive >classes
        """);
    Path script = workshop.distribution();
    Path library = workshop.root().resolve("dist/lib");
    Files.writeString(library.resolve("sqlite-jdbc-3.1.jar"), "");
    workshop.with("ASSIZE_CDS", "on");

    Launch first = workshop.launch(script, "x");
    awaitArchive();
    Launch second = workshop.launch(script, "x");
    Files.move(library.resolve("sqlite-jdbc-3.1.jar"), library.resolve("sqlite-jdbc-3.2.jar"));
    Launch newer = workshop.launch(script, "x");

    Path unpacked = workshop.root().resolve("dist/native/sqlite-jdbc-3.1.jar");
    assertThat(unpacked.resolve("libsqlitejdbc.so")).hasContent("code");
    assertThat(second.out()).contains("<-Dorg.sqlite.lib.path=" + unpacked + ">\n");
    assertThat(List.of(first, newer))
        .allSatisfy(launch -> assertThat(launch.out()).doesNotContain("org.sqlite"));
  }

  private Path awaitArchive() throws Exception {
    Path cds = workshop.root().resolve("dist/cds");
    for (int i = 0; i < 600; i++) {
      if (Files.isDirectory(cds)) {
        try (var files = Files.list(cds)) {
          // The archive, where it was made, and neither a lock nor scratch.
          List<Path> found = files.sorted().toList();
          if (found.size() == 2
              && found.getFirst().toString().matches(".*\\.(jsa|aot)")
              && found.getLast().toString().equals(found.getFirst() + ".at")) {
            return found.getFirst();
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive was made in a minute");
  }

  private void realMain(Path jar) throws Exception {
    Path source = folder.resolve("Main.java");
    Files.writeString(
        source,
        """
        package dev.assize.cli;
        public final class Main {
          public static void main(String[] arguments) {
            if (arguments.length == 1 && arguments[0].equals("--help")) return;
            System.out.println(System.getProperty("from") + " \\u00e4 " + java.util.List.of(arguments));
            System.exit(4);
          }
        }
        """);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), source.toString()))
        .isZero();
    Files.delete(jar);
    java.util.spi.ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
  }

  private void linkOnPath(Path jdk) throws IOException {
    Files.createSymbolicLink(workshop.root().resolve("tools/java"), jdk.resolve("bin/java"));
  }

  /** Makes everything older than the build, and the build a minute old. */
  private static void age(Path script) throws IOException {
    FileTime old = FileTime.from(Instant.now().minusSeconds(3600));
    Path tree = script.getParent();
    try (var files = Files.walk(tree.resolve("src"))) {
      for (Path file : files.toList()) Files.setLastModifiedTime(file, old);
    }
    Files.setLastModifiedTime(tree.resolve("pom.xml"), old);
    Files.setLastModifiedTime(script, old);
    FileTime minute = FileTime.from(Instant.now().minusSeconds(60));
    Files.setLastModifiedTime(tree.resolve("target/launcher/current"), minute);
  }
}
