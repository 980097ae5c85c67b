/** What a run is made of, as data only: keys, trials, findings, manifest, prices. */
@NullMarked
package dev.assize.run;

import org.jspecify.annotations.NullMarked;
