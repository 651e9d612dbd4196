/**
 * A little network inside Haris, for newcomers, drills and tests, and the adapter that speaks to it
 * as to any other.
 */
@NullMarked
package app.haris.social.sandbox;

import org.jspecify.annotations.NullMarked;
