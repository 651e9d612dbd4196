/** Publishes approved replies, each at most once, and finds out what became of them. */
@NullMarked
package app.haris.reply.outbox;

import org.jspecify.annotations.NullMarked;
