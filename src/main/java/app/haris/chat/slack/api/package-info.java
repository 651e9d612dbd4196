/** Slack's Web API, each answer judged. */
@NullMarked
package app.haris.chat.slack.api;

import org.jspecify.annotations.NullMarked;
