package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The cases tagged {@code drawn} are drawn by lot: three tenths of each category, of the cases
 * there were on the day of the draw. Their replies are labelled by reading them, and each is asked
 * three times.
 */
class GoldenDrawTest {

  private static final double SHARE = 0.3;
  private static final int LIVE_OF_EACH = 2;

  private final List<GoldenCase> cases = OwnProject.shown(OwnProject.docket().golden()).cases();

  @Test
  void three_tenths_of_each_category_are_drawn_by_the_hash_of_the_id() {
    List<String> drawn =
        categories()
            .flatMap(
                category -> byLot(category).limit(Math.round(Math.rint(SHARE * category.size()))))
            .sorted()
            .toList();

    assertThat(drawn).hasSize(150);
    assertThat(tagged("drawn")).isEqualTo(drawn);
  }

  @Test
  void the_live_tier_is_the_first_two_drawn_of_each_category_with_one_turn_and_no_tool() {
    List<String> live =
        categories()
            .filter(category -> category.stream().allMatch(GoldenDrawTest::isOneQuestion))
            .flatMap(category -> byLot(category).limit(LIVE_OF_EACH))
            .sorted()
            .toList();

    assertThat(live).hasSizeLessThanOrEqualTo(60);
    assertThat(tagged("live")).isEqualTo(live);
  }

  private Stream<List<GoldenCase>> categories() {
    return cases.stream()
        .collect(
            Collectors.groupingBy(
                golden -> golden.standing().category(), TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  private List<String> tagged(String tag) {
    return cases.stream()
        .filter(golden -> golden.standing().tags().contains(tag))
        .map(GoldenCase::id)
        .sorted()
        .toList();
  }

  private static boolean isOneQuestion(GoldenCase golden) {
    return golden.question().turns().isEmpty() && golden.question().tools().isEmpty();
  }

  /** The ids in the order of the SHA-256 of {@code drawn-1}, a space and the id. */
  private static Stream<String> byLot(List<GoldenCase> category) {
    return category.stream().map(GoldenCase::id).sorted(Comparator.comparing(GoldenDrawTest::lot));
  }

  private static String lot(String id) {
    try {
      byte[] text = ("drawn-1 " + id).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
