/**
 * Mastodon, and servers with its interface (GoToSocial, Pleroma, Akkoma …).
 *
 * <p>Built to https://docs.joinmastodon.org as read in November 2026.
 */
@NullMarked
package app.haris.social.mastodon;

import org.jspecify.annotations.NullMarked;
