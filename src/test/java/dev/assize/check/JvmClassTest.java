package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JvmClassTest {

  private static final String HERE = JvmClassTest.class.getName();

  /** A check as a user writes it. */
  public static final class Polite implements Check {
    @Override
    public Verdict judge(Exhibit exhibit) {
      return exhibit.text().contains("please")
          ? Verdict.passed("says please")
          : Verdict.failed("does not say please");
    }
  }

  /** Another one. */
  public static final class Curt implements TextCheck {
    @Override
    public Verdict judge(String text) {
      return text.length() < 9 ? Verdict.passed("short") : Verdict.failed("long");
    }
  }

  /** Cannot be made. */
  public static final class Sulking implements TextCheck {
    public Sulking() {
      throw new IllegalStateException("not today");
    }

    @Override
    public Verdict judge(String text) {
      return Verdict.passed("");
    }
  }

  /** Does not come to an end by itself. */
  static final class Brooding implements Check {
    private final CountDownLatch woken = new CountDownLatch(1);

    @Override
    public Verdict judge(Exhibit exhibit) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        woken.countDown();
      }
      return Verdict.passed("at last");
    }
  }

  @Test
  void a_class_of_the_users_decides() {
    assertThat(Trying.judge("java: " + HERE + "$Polite", "Wait, please."))
        .isEqualTo(Verdict.passed("says please"));
    assertThat(Trying.judge("not java: " + HERE + "$Polite", "Wait."))
        .isEqualTo(Verdict.passed("does not say please"));
    assertThat(Trying.guarded("java: " + HERE + "$Curt", " ").rationale().label())
        .isEqualTo("EMPTY");
  }

  @Test
  void a_class_that_is_not_there_is_named_with_where_classes_come_from() {
    assertThat(Trying.faults("java: com.example.Absent"))
        .hasSize(1)
        .first()
        .asString()
        .contains("there is no class com.example.Absent", "ASSIZE_CLASS_PATH")
        .doesNotContain(System.getProperty("java.class.path"))
        .hasLineCount(1);
  }

  @Test
  void what_is_no_check_or_cannot_be_made_is_refused() {
    assertThat(Trying.faults("java: java.lang.String").getFirst()).contains("is no check");
    assertThat(Trying.faults("java: " + HERE + "$Sulking").getFirst()).contains("not today");
    assertThat(Trying.faults("java: dev.assize.check.TextCheck").getFirst())
        .contains("cannot be made");
    assertThat(Trying.faults("java: ../Polite").getFirst()).contains("the name of the class");
  }

  @Test
  void another_body_is_another_check() {
    assertThat(Trying.digest("java: " + HERE + "$Polite", ""))
        .isEqualTo(Trying.digest("java: " + HERE + "$Polite", ""))
        .isNotEqualTo(Trying.digest("java: " + HERE + "$Curt", ""));
  }

  @Test
  void a_check_that_does_not_end_is_an_error_and_is_interrupted() throws Exception {
    Brooding brooding = new Brooding();
    Verdict verdict = JvmClass.patiently(brooding, Trying.exhibit("Yes."), Duration.ofMillis(20));
    assertThat(verdict).isInstanceOf(Verdict.Errored.class);
    assertThat(verdict.rationale().label()).isEqualTo("TIMEOUT");
    assertThat(brooding.woken.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_check_that_throws_is_an_error() {
    Check broken =
        exhibit -> {
          throw new IllegalArgumentException("odd");
        };
    assertThat(JvmClass.patiently(broken, Trying.exhibit("Yes."), JvmClass.PATIENCE))
        .isInstanceOf(Verdict.Errored.class);
  }
}
