/** How lines are read and written. */
@NullMarked
package app.haris.chat.grammar;

import org.jspecify.annotations.NullMarked;
