package dev.assize.check;

import static dev.assize.check.Trying.golden;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private final List<String> read = new ArrayList<>();

  /** A check with something to look things up in. */
  private final class FakeBookish implements CheckKind {
    private final String name;

    FakeBookish(String name) {
      this.name = name;
    }

    @Override
    public Description description() {
      return Description.of(name, "Looks into a book.");
    }

    @Override
    public Examination make(Arguments arguments) {
      return (Check) exhibit -> Verdict.passed("it is in the book");
    }

    @Override
    public void readAhead() {
      read.add(name);
    }
  }

  private List<String> readFor(String... cells) {
    read.clear();
    Checks.of(List.of(new FakeBookish("atlas"), new FakeBookish("thick-atlas")))
        .readAhead(List.of(golden(cells)));
    return read;
  }

  @Test
  void only_what_a_case_asks_for_is_read() {
    assertThat(readFor("atlas: Peru")).containsExactly("atlas");
    assertThat(readFor("thick-atlas: Peru", "atlas: Peru")).containsExactly("atlas", "thick-atlas");
    assertThat(readFor("contains: Peru")).isEmpty();
    assertThat(readFor()).isEmpty();
  }

  @Test
  void what_stands_inside_another_check_is_read_too() {
    assertThat(readFor("any-of: (not thick-atlas: Peru) or (refused)"))
        .containsExactly("thick-atlas");
  }
}
