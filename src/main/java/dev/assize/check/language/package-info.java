/** In which language a reply is written. Door of Apache OpenNLP, an optional dependency. */
@NullMarked
package dev.assize.check.language;

import org.jspecify.annotations.NullMarked;
