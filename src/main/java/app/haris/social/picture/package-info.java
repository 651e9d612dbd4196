/** Reads pictures that members bring, draws them anew, and keeps them. */
@NullMarked
package app.haris.social.picture;

import org.jspecify.annotations.NullMarked;
