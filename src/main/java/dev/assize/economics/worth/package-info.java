/**
 * Whether it pays: own machines or an API, the net value of a use case, and what waiting, repairs,
 * verification and many calls cost. Every assumption is the user's own; nothing has a default.
 */
@NullMarked
package dev.assize.economics.worth;

import org.jspecify.annotations.NullMarked;
