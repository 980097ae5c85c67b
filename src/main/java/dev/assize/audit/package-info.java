/** Where the tokens of a run went, and which of them need not have gone. */
@NullMarked
package dev.assize.audit;

import org.jspecify.annotations.NullMarked;
