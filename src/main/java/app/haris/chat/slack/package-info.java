/** Slack as a place where the team sees cards and works on them. */
@NullMarked
package app.haris.chat.slack;

import org.jspecify.annotations.NullMarked;
