/** Calls that leave the chat: webhooks and e-mail. */
@NullMarked
package app.haris.escalation.wire;

import org.jspecify.annotations.NullMarked;
