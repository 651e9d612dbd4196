/** Who does something in Slack, and how they are answered. */
@NullMarked
package app.haris.chat.slack.talk;

import org.jspecify.annotations.NullMarked;
