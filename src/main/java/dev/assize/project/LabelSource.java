package dev.assize.project;

/** By what the maker of verdicts is measured. */
public sealed interface LabelSource {

  /** The verdicts are people's own: there is nothing to measure them by. */
  record People() implements LabelSource {}

  /** People's labels of replies that were judged, in a file that must be there. */
  record InFile(String file) implements LabelSource {}

  /** The same in a file beside the judge's own, where somebody has made one. */
  record Beside(String file) implements LabelSource {}
}
