/** How a case goes on: pure functions from one state to the next. */
@NullMarked
package app.haris.inbox.flow;

import org.jspecify.annotations.NullMarked;
