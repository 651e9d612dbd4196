/** Levels at work: who sets them, and what they change. */
@NullMarked
package app.haris.crisis.level;

import org.jspecify.annotations.NullMarked;
