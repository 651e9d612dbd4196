/** Calls of networks to Haris: who may make them, and what becomes of what they carry. */
@NullMarked
package app.haris.social.webhook;

import org.jspecify.annotations.NullMarked;
