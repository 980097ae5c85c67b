package dev.assize.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** That a visit notices what the tests of pages rely on it to notice. */
class ChromiumTest {

  @RegisterExtension static final Chromium BROWSER = new Chromium();

  @TempDir Path temp;

  private Visit open(String body) throws IOException {
    Path file = temp.resolve("page.html");
    Files.writeString(file, "<!DOCTYPE html><html lang=en><title>t</title>" + body);
    return BROWSER.open(file.toUri());
  }

  @Test
  void errors_of_scripts_and_pop_ups_are_complaints() throws IOException {
    Visit visit = open("<script>alert('x'); console.error('y'); nothing.at.all</script>");

    assertThat(visit.complaints()).hasSize(3);
    assertThat(visit.complaints().getFirst()).isEqualTo("a dialog: x");
    assertThat(visit.complaints().get(1)).isEqualTo("error: y");
    assertThat(visit.complaints().getLast()).contains("nothing is not defined");
  }

  @Test
  void requests_are_counted_also_those_a_policy_forbids_which_are_complaints_too()
      throws IOException {
    assertThat(open("<img src=other.png alt=x>").requests())
        .extracting(url -> url.substring(url.lastIndexOf('/')))
        .containsExactly("/page.html", "/other.png");

    Visit forbidden =
        open(
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
                + "<img src=other.png alt=x><p style='color:red' onclick=''>x");
    assertThat(forbidden.requests()).hasSize(2);
    assertThat(forbidden.complaints()).hasSize(3).allMatch(c -> c.contains("Content Security"));
  }

  @Test
  void barriers_are_found_by_rules_of_every_kind_also_under_a_strict_policy() throws IOException {
    Visit visit =
        open(
            "<meta http-equiv=Content-Security-Policy"
                + " content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " require-trusted-types-for 'script'\">"
                + "<style>p {color: #999; background: #fff}</style>"
                + "<h2>no first heading</h2><p>pale<br><input><img src='data:,'>");

    assertThat(visit.barriers())
        .extracting(barrier -> barrier.substring(0, barrier.indexOf(' ')))
        .contains("color-contrast", "image-alt", "label", "landmark-one-main", "region");
  }

  @Test
  void what_a_machine_lacks_is_named() throws IOException {
    assertThat(new Installed(Map.of("PATH", temp.toString(), "CI", "true")))
        .satisfies(
            it -> assertThat(it.missing()).containsExactly("Chromium", "Node 20 or newer"),
            it -> assertThat(it.isBuildServer()).isTrue());

    Files.writeString(temp.resolve("chromium"), "");
    Files.writeString(temp.resolve("node"), "#!/bin/sh\necho v18.20.4\n");
    for (String name : new String[] {"chromium", "node"}) {
      Files.setPosixFilePermissions(
          temp.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Installed old = new Installed(Map.of("PATH", temp.toString()));
    assertThat(old.missing()).containsExactly("Node 20 or newer");
    assertThat(old.isBuildServer()).isFalse();
  }
}
