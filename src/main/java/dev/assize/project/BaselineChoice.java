package dev.assize.project;

/** What candidates are compared with. */
public sealed interface BaselineChoice {

  /** A subject of the matrix, asked in the same run. */
  record OfMatrix(String subject) implements BaselineChoice {}

  /** A subject of an earlier run: {@code RUN:SUBJECT}. */
  record OfRun(String run, String subject) implements BaselineChoice {}

  /** A committed baseline file, relative to the project. */
  record OfFile(String file) implements BaselineChoice {}

  /** Nothing declared: no candidate can be compared. */
  record Missing() implements BaselineChoice {}
}
