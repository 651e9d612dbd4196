/** What a Slack message says, in Block Kit. */
@NullMarked
package app.haris.chat.slack.message;

import org.jspecify.annotations.NullMarked;
