/**
 * Facebook pages, by Meta's Graph API (https://developers.facebook.com/docs/pages-api, read in
 * November 2026).
 */
@NullMarked
package app.haris.social.facebook;

import org.jspecify.annotations.NullMarked;
