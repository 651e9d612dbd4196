/** How a run goes on: pure functions from one state to the next. */
@NullMarked
package app.haris.escalation.run;

import org.jspecify.annotations.NullMarked;
