/** Discord's REST interface, each answer judged. */
@NullMarked
package app.haris.chat.discord.rest;

import org.jspecify.annotations.NullMarked;
