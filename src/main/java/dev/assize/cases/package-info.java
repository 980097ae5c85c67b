/** Golden cases: what they are, and how they are loaded and linted. Door of commons-csv. */
@NullMarked
package dev.assize.cases;

import org.jspecify.annotations.NullMarked;
