/**
 * Bluesky, by its own servers or any other personal data server, with an app password.
 *
 * <p>Built to https://atproto.com/specs/xrpc and the lexicons of
 * https://github.com/bluesky-social/atproto (lexicons/), as read in November 2026.
 */
@NullMarked
package app.haris.social.bluesky;

import org.jspecify.annotations.NullMarked;
