/** Takes in what Slack tells, by socket or HTTP, and acknowledges it at once. */
@NullMarked
package app.haris.chat.slack.intake;

import org.jspecify.annotations.NullMarked;
