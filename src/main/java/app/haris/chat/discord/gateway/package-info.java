/** The gateway, by which Discord tells what people do; one instance holds it. */
@NullMarked
package app.haris.chat.discord.gateway;

import org.jspecify.annotations.NullMarked;
