/** Cases and commands for programs, over HTTP. */
@NullMarked
package app.haris.chat.api;

import org.jspecify.annotations.NullMarked;
