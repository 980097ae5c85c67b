package dev.assize.diversity;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The eigenvalues of symmetric matrices whose own add up to 1, by EJML. */
final class Spectrum {

  /**
   * Added to all eigenvalues while they are sought. Sets that repeat themselves have hundreds that
   * are zero but for rounding, and beside nothing but rounding the search would never end.
   */
  private static final double SHIFT = 1;

  private Spectrum() {}

  /** In no particular order, each as often as it occurs. */
  static double[] of(double[][] symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(symmetric.length, false, true);
    DMatrixRMaj shifted = new DMatrixRMaj(symmetric);
    for (int i = 0; i < symmetric.length; i++) {
      shifted.add(i, i, SHIFT);
    }
    if (!decomposition.decompose(shifted)) {
      throw new IllegalStateException("the eigenvalues of a symmetric matrix were not found");
    }
    double[] eigenvalues = new double[decomposition.getNumberOfEigenvalues()];
    for (int i = 0; i < eigenvalues.length; i++) {
      eigenvalues[i] = decomposition.getEigenvalue(i).getReal() - SHIFT;
    }
    return eigenvalues;
  }
}
