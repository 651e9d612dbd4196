/** The team's work in Discord. */
@NullMarked
package app.haris.chat.discord;

import org.jspecify.annotations.NullMarked;
