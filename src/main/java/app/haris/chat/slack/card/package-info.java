/** Draws cases and drafts as Slack messages. */
@NullMarked
package app.haris.chat.slack.card;

import org.jspecify.annotations.NullMarked;
