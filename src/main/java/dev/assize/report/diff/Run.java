package dev.assize.report.diff;

import java.util.List;

/** Parts that follow each other on both sides: the same ones, or those that replaced others. */
record Run<T>(boolean isSame, List<T> before, List<T> after) {}
