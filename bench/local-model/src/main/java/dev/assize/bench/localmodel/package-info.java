/**
 * Serves one small real model on the loopback interface, so that replies can be recorded without an
 * account anywhere. A tool beside Assize: nothing in Assize knows it is there.
 */
package dev.assize.bench.localmodel;
