package dev.assize.diversity;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The eigenvalues of symmetric matrices, by EJML. */
final class Spectrum {

  private Spectrum() {}

  /** In no particular order, each as often as it occurs. */
  static double[] of(double[][] symmetric) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(symmetric.length, false, true);
    if (!decomposition.decompose(new DMatrixRMaj(symmetric))) {
      throw new IllegalStateException("the eigenvalues of a symmetric matrix were not found");
    }
    double[] eigenvalues = new double[decomposition.getNumberOfEigenvalues()];
    for (int i = 0; i < eigenvalues.length; i++) {
      eigenvalues[i] = decomposition.getEigenvalue(i).getReal();
    }
    return eigenvalues;
  }
}
