/** What members are told at the beginning of a turn, at chosen hours, and before a gap. */
@NullMarked
package app.haris.chat.digest;

import org.jspecify.annotations.NullMarked;
