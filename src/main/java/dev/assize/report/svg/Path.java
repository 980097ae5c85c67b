package dev.assize.report.svg;

/** The outline of a shape, point by point. */
final class Path {

  private final StringBuilder commands = new StringBuilder();

  /** Begins at a point, or begins anew at another one. */
  Path from(double x, double y) {
    return add('M', x, y);
  }

  Path to(double x, double y) {
    return add('L', x, y);
  }

  Path close() {
    commands.append('Z');
    return this;
  }

  private Path add(char command, double x, double y) {
    commands.append(command).append(Svg.number(x)).append(' ').append(Svg.number(y));
    return this;
  }

  @Override
  public String toString() {
    return commands.toString();
  }
}
