package dev.assize.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassDefinitionTest {

  private static final String HEAD = "id,category,input,must_include\n";
  private static final Digest CHECKS = Digest.of("checks");

  @TempDir Path folder;

  @Test
  void what_is_asked_and_in_which_order_does_not_define_passing() throws IOException {
    Digest one = digest("a,c,Why?,x\nb,c,How?,y\n");

    assertThat(digest("b,c,How is it?,y\na,c,Why?,x\n")).isEqualTo(one);
    assertThat(digest("a,c,Why?,x\nb,c,How?,z\n")).isNotEqualTo(one);
    assertThat(digest("a,c,Why?,x\n")).isNotEqualTo(one);
  }

  @Test
  void only_judges_that_decide_define_passing() throws IOException {
    GoldenSet golden = golden("a,c,Why?,x\n");
    Digest none = PassDefinition.digest(golden, CHECKS, List.of());

    assertThat(PassDefinition.digest(golden, CHECKS, List.of(judge(Bearing.ADVISORY))))
        .isEqualTo(none);
    assertThat(PassDefinition.digest(golden, CHECKS, List.of(judge(Bearing.MUST))))
        .isNotEqualTo(none);
    assertThat(PassDefinition.digest(golden, Digest.of("other checks"), List.of()))
        .isNotEqualTo(none);
  }

  private static Criterion judge(Bearing bearing) {
    return new Criterion("judge:tone", "tone", Digest.of("rubric"), bearing, BigDecimal.ONE);
  }

  private Digest digest(String rows) throws IOException {
    return PassDefinition.digest(golden(rows), CHECKS, List.of());
  }

  private GoldenSet golden(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("g.csv"), HEAD + rows);
    Problems problems = new Problems();
    GoldenSet golden = GoldenLoader.load(folder, List.of(file), ',', problems);
    problems.orThrow();
    return golden;
  }
}
