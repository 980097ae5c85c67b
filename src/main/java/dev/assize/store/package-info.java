/**
 * Keeps evidence: run folders with a manifest and an append-only journal in segments, and committed
 * baseline files that read alike.
 */
@NullMarked
package dev.assize.store;

import org.jspecify.annotations.NullMarked;
