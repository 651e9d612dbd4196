/** Interactions as JSON. */
@NullMarked
package app.haris.social.json;

import org.jspecify.annotations.NullMarked;
