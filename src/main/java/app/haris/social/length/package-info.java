/** How each network counts the characters of a text. */
@NullMarked
package app.haris.social.length;

import org.jspecify.annotations.NullMarked;
