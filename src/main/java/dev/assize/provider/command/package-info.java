/** Any program as a provider: a request on its standard input, a reply on its standard output. */
@NullMarked
package dev.assize.provider.command;

import org.jspecify.annotations.NullMarked;
