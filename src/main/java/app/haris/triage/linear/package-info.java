/** Learns from labeled texts what sums of weights say about others. */
@NullMarked
package app.haris.triage.linear;

import org.jspecify.annotations.NullMarked;
