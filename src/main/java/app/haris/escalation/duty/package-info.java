/** Runs at work: who starts them, who is called, and who sees that they go on. */
@NullMarked
package app.haris.escalation.duty;

import org.jspecify.annotations.NullMarked;
