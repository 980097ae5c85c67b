/** Providers reached over HTTP. Door of Apache HttpClient. */
@NullMarked
package dev.assize.provider.http;

import org.jspecify.annotations.NullMarked;
