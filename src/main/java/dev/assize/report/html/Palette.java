package dev.assize.report.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The colours of the page in both themes; a test computes their contrast. */
enum Palette {
  PAPER("#ffffff", "#0f1419"),
  PANEL("#f4f6f8", "#1a2129"),
  INK("#1b1f24", "#e6edf3"),
  MUTED("#525c66", "#a3b0bd"),
  LINE("#c3cbd3", "#3a4651"),
  EDGE("#6e7781", "#8b98a5"),
  LINK("#0b57d0", "#8ab4f8"),
  HOLD("#b42318", "#ff9388"),
  SHIP("#146c2e", "#6fdd8b"),
  INCONCLUSIVE("#7a4f00", "#f2c14e"),
  GONE("#fbe3e0", "#4d211d"),
  NEW("#dcf2e1", "#173b23");

  private final String light;
  private final String dark;

  Palette(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  String light() {
    return light;
  }

  String dark() {
    return dark;
  }

  /** CSS variables, dark ones only on a screen: paper is always light. */
  static String css() {
    return ":root{color-scheme:light dark;"
        + variables(Palette::light)
        + "}\n@media screen{:root[data-theme=light]{color-scheme:light}"
        + ":root[data-theme=dark]{color-scheme:dark;"
        + variables(Palette::dark)
        + "}}\n@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + variables(Palette::dark)
        + "}}\n@media print{:root{color-scheme:light}}\n";
  }

  private static String variables(Function<Palette, String> theme) {
    return Arrays.stream(values())
        .map(c -> "--" + c.name().toLowerCase(Locale.ROOT) + ":" + theme.apply(c) + ";")
        .collect(Collectors.joining());
  }
}
