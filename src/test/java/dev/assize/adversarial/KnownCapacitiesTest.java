package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of how many parents of the fixture each mutator makes how many children. */
class KnownCapacitiesTest {

  private static final Path KNOWN =
      Path.of("src/test/resources/dev/assize/adversarial/capacities.txt");

  static List<Mutator> mutators() {
    return Repertoire.all();
  }

  @Test
  void approve() throws IOException {
    if (Boolean.getBoolean("assize.approve")) {
      Files.writeString(
          KNOWN, mutators().stream().map(KnownCapacitiesTest::line).collect(Collectors.joining()));
    }
    assertThat(Files.readAllLines(KNOWN)).hasSameSizeAs(mutators());
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void a_mutator_applies_to_as_many_parents_as_was_approved(Mutator mutator) throws IOException {
    assertThat(Files.readString(KNOWN))
        .as("run approve() with -Dassize.approve=true and read what changed")
        .contains(line(mutator));
  }

  /** The digest is of the capacities in the order of the parents. */
  private static String line(Mutator mutator) {
    int[] capacities = Fixture.corpus().parents().stream().mapToInt(mutator::capacity).toArray();
    return String.format(
        Locale.ROOT,
        "%s makes %d children of %d parents, up to %d of each, digest %08x\n",
        mutator.trait().id(),
        IntStream.of(capacities).sum(),
        IntStream.of(capacities).filter(capacity -> capacity > 0).count(),
        IntStream.of(capacities).max().orElseThrow(),
        Arrays.hashCode(capacities));
  }
}
