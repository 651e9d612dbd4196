/** What people do in Slack without a control of ours, and what happens to the workspace. */
@NullMarked
package app.haris.chat.slack.event;

import org.jspecify.annotations.NullMarked;
