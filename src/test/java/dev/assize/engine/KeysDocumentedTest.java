package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about JUnit describes every key, and no key that there is not. */
class KeysDocumentedTest {

  private static final Pattern KEY = Pattern.compile("`(assize\\.[a-z.-]+[a-z])`");

  @Test
  void every_key_is_read_and_described() throws Exception {
    List<String> declared = new ArrayList<>();
    for (Field field : Keys.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        declared.add((String) field.get(null));
      }
    }
    assertThat(declared).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(Keys.ALL);

    Matcher rows = KEY.matcher(Files.readString(Path.of("docs/junit.md")));
    List<String> described = rows.results().map(row -> row.group(1)).distinct().toList();
    assertThat(described).filteredOn(key -> !key.equals("assize.yaml")).hasSameElementsAs(declared);
  }
}
