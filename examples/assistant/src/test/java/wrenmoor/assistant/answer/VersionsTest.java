package wrenmoor.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wrenmoor.assistant.knowledge.Chunking;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.text.Synonyms;

class VersionsTest {

  @Test
  void all_versions_can_be_read_and_differ_in_what_they_say() {
    assertThat(Given.version("v1").chunking()).isEqualTo(new Chunking.ByHeading());
    assertThat(Given.version("v2").chunking()).isEqualTo(new Chunking.ByWords(40));
    assertThat(Given.version("v3").depth()).isEqualTo(1);
    assertThat(Given.version("v4").examples()).isEqualTo(ExamplePool.Choice.FIXED);
    assertThat(Given.version("extract").generation().source()).isEqualTo(Configuration.Source.NONE);
    assertThat(Given.version("extract").citations()).isEqualTo(Citing.NONE);
    assertThat(Given.version("cite").citations()).isEqualTo(Citing.FIRST);
  }

  @Test
  void all_faults_of_a_file_are_told_at_once(@TempDir Path folder) throws Exception {
    String good = Files.readString(Path.of("versions/v1.properties"));
    Path file =
        Files.writeString(
            folder.resolve("bad.properties"), good.replace("examples =", "exmaples ="));

    assertThatThrownBy(() -> Configuration.read(file))
        .hasMessageContaining("examples is missing")
        .hasMessageContaining("exmaples is unknown");
  }

  @Test
  void the_nearest_example_stands_last_and_fixed_ones_show_every_label() throws Exception {
    ExamplePool pool =
        ExamplePool.read(Given.shelf().labelExamples(), Synonyms.read(Given.shelf().synonyms()))
            .get("topic");
    List<ExamplePool.Example> nearest =
        pool.choose(ExamplePool.Choice.NEAREST, "My eSIM does not load on the new phone", 6);

    assertThat(nearest.getLast().label()).isEqualTo("mobile");
    assertThat(pool.choose(ExamplePool.Choice.FIXED, "anything", 6))
        .extracting(ExamplePool.Example::label)
        .doesNotHaveDuplicates();
    assertThat(pool.choose(ExamplePool.Choice.NONE, "anything", 6)).isEmpty();
  }
}
