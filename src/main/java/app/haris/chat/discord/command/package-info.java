/** The command /haris as Discord knows it. */
@NullMarked
package app.haris.chat.discord.command;

import org.jspecify.annotations.NullMarked;
