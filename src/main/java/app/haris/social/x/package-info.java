/**
 * X by its API, version 2.
 *
 * <p>Built to https://docs.x.com and its OpenAPI description 2.167, as read in November 2026.
 */
@NullMarked
package app.haris.social.x;

import org.jspecify.annotations.NullMarked;
