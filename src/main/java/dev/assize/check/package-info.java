/** Deterministic checks of a response. Door of the JSON schema validator. */
@NullMarked
package dev.assize.check;

import org.jspecify.annotations.NullMarked;
