/** What a chat network should show and does not yet: one queue a channel, each message once. */
@NullMarked
package app.haris.chat.mirror;

import org.jspecify.annotations.NullMarked;
