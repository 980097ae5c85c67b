/** Subjects that understand nothing, in this JVM: whatever they pass, anybody passes. */
@NullMarked
package dev.assize.provider.naive;

import org.jspecify.annotations.NullMarked;
