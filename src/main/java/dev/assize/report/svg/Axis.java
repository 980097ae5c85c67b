package dev.assize.report.svg;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * A horizontal axis, straight or logarithmic.
 *
 * @param scale of what {@code in} makes of values
 * @param in from a value to the scale
 * @param out from the scale to a value
 * @param marks the values that are named under it
 */
record Axis(
    Scale scale,
    DoubleUnaryOperator in,
    DoubleUnaryOperator out,
    DoubleFunction<String> print,
    List<Double> marks) {

  double at(double value) {
    return scale.at(in.applyAsDouble(value));
  }

  /** Which of so many parts of equal length a value falls into; the last one holds the end. */
  int bin(double value, int bins) {
    double part = (in.applyAsDouble(value) - scale.lo()) / (scale.hi() - scale.lo()) * bins;
    return (int) Math.max(0, Math.min(bins - 1, Math.floor(part + 1e-9)));
  }

  /** The value at which a part begins. */
  double edge(int bin, int bins) {
    return out.applyAsDouble(scale.lo() + (scale.hi() - scale.lo()) * bin / bins);
  }

  /** The place at which a part begins. */
  double place(int bin, int bins) {
    return scale.from() + (scale.to() - scale.from()) * bin / bins;
  }
}
