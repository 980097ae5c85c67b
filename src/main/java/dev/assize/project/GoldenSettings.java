package dev.assize.project;

import dev.assize.cases.Split;
import dev.assize.json.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Where the golden set is.
 *
 * @param files patterns such as {@code golden-queries/*.csv}, relative to the project
 * @param separator of cells in every CSV file; declared here and nowhere else
 * @param split which cases are sealed
 */
public record GoldenSettings(List<String> files, char separator, Split split) {

  /** The folder that knowledge references start from. */
  public static final String ROOT = "golden-queries";

  /** Reads the section {@code sealed} of {@code golden}; everything is open when left out. */
  static Split split(Fields golden) {
    if (!golden.has("sealed")) {
      return Split.OPEN;
    }
    Fields sealed = golden.object("sealed");
    Optional<Double> share = Margins.read(sealed, "share");
    Optional<String> salt = sealed.required("salt");
    if (sealed.text("share").isEmpty()) {
      sealed
          .problems()
          .error(
              "config.missing",
              sealed.place(),
              "no \"share\" in golden.sealed",
              "the share of cases to seal",
              "Add share: 20 %");
    }
    sealed.close();
    return new Split(share.orElse(0.0), salt.orElse(""));
  }
}
