/** What a Discord message says, in Components V2. */
@NullMarked
package app.haris.chat.discord.message;

import org.jspecify.annotations.NullMarked;
