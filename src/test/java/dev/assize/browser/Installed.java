package dev.assize.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a machine has of the programs that drive a browser. */
final class Installed {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Playwright refuses anything older. */
  private static final int OLDEST_NODE = 20;

  private final Map<String, String> environment;
  private final Optional<Path> browser;
  private final Optional<Path> node;

  Installed(Map<String, String> environment) {
    this.environment = environment;
    this.browser = BROWSERS.stream().flatMap(this::named).findFirst();
    this.node = named("node").filter(Installed::isNewEnough).findFirst();
  }

  private Stream<Path> named(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private static boolean isNewEnough(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String major = said.replaceAll("(?s)v(\\d+)\\..*", "$1");
      return major.matches("\\d+") && Integer.parseInt(major) >= OLDEST_NODE;
    } catch (IOException e) {
      return false;
    }
  }

  /** What is lacking, in words. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (browser.isEmpty()) {
      missing.add("Chromium");
    }
    if (node.isEmpty()) {
      missing.add("Node " + OLDEST_NODE + " or newer");
    }
    return missing;
  }

  boolean isBuildServer() {
    return !environment.getOrDefault("CI", "").isEmpty();
  }

  Path browser() {
    return browser.orElseThrow();
  }

  Path node() {
    return node.orElseThrow();
  }
}
