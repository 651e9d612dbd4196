/** Cuts texts of networks into words, and knows what some of them mean. */
@NullMarked
package app.haris.triage.words;

import org.jspecify.annotations.NullMarked;
