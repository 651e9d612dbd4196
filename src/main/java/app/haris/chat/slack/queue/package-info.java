/** What Slack should show and does not yet: one queue a channel, each message posted once. */
@NullMarked
package app.haris.chat.slack.queue;

import org.jspecify.annotations.NullMarked;
