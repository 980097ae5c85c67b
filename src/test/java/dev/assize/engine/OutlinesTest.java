package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.TinyProject;
import dev.assize.base.InvalidInput;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read once, and when it is read again. */
class OutlinesTest {

  @TempDir Path folder;
  private final Outlines outlines = new Outlines();

  @Test
  void a_project_is_read_once_until_one_of_its_files_changes() {
    TinyProject project = TinyProject.in(folder, "http://127.0.0.1:9/v1", 3);
    Outline first = outlines.of(folder, "");
    assertThat(outlines.of(folder, "")).isSameAs(first);

    String csv = project.read("golden-queries/all.csv");
    project.write("golden-queries/all.csv", csv.replace("case-003", "case-00x"));
    assertThat(outlines.of(folder, "").rows()).extracting(Outline.Row::id).contains("case-00x");

    project.write("golden-queries/more.csv", "id,category,input,must_include\nnew,x,New?,new\n");
    assertThat(outlines.of(folder, "").rows()).extracting(Outline.Row::id).contains("new");

    project.write("prompts/new.md", "# user\n{{inptu}}\n");
    assertThatThrownBy(() -> outlines.of(folder, "")).isInstanceOf(InvalidInput.class);
  }
}
