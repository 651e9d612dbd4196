/**
 * Professional accounts on Instagram, by Meta's Graph API
 * (https://developers.facebook.com/docs/instagram-platform, read in November 2026).
 */
@NullMarked
package app.haris.social.instagram;

import org.jspecify.annotations.NullMarked;
