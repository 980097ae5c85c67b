/** What may be asked of a model and what comes back; a provider is found by ServiceLoader. */
@NullMarked
package dev.assize.provider;

import org.jspecify.annotations.NullMarked;
