/** Who does something in Discord, and how they are answered. */
@NullMarked
package app.haris.chat.discord.talk;

import org.jspecify.annotations.NullMarked;
