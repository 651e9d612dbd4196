/** Reads labeled texts from files. */
@NullMarked
package app.haris.triage.examples;

import org.jspecify.annotations.NullMarked;
