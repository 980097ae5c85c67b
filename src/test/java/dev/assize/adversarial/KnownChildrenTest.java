package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some children of every mutator as a person read and approved them, with what their oracles say of
 * the usual replies and which of their proofs notice that a child was bent. {@code APPROVE=1}
 * writes them anew; read the difference.
 */
class KnownChildrenTest {

  private static final Path KNOWN = Path.of("src/test/resources/dev/assize/adversarial/known");

  static List<Mutator> mutators() {
    return Repertoire.all();
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void children_are_as_they_were_approved(Mutator mutator) throws IOException {
    Path file = KNOWN.resolve(mutator.trait().id() + ".txt");
    String shown = Portrait.of(mutator);
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(file, shown);
    }
    assertThat(shown)
        .as("run this test with -Dassize.approve=true and read what changed")
        .isEqualTo(Files.readString(file));
  }

  @Test
  void there_is_a_portrait_of_each_mutator_and_no_other() throws IOException {
    try (Stream<Path> files = Files.list(KNOWN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              mutators().stream().map(mutator -> mutator.trait().id() + ".txt").toList());
    }
  }
}
