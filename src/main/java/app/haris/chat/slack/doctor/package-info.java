/** Tells an operator what Slack lacks before anybody misses a card. */
@NullMarked
package app.haris.chat.slack.doctor;

import org.jspecify.annotations.NullMarked;
