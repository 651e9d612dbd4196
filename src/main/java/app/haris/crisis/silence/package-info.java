/** Orders of silence, kept and obeyed. */
@NullMarked
package app.haris.crisis.silence;

import org.jspecify.annotations.NullMarked;
