/** What is known of webhooks, in the database. */
@NullMarked
package app.haris.social.webhook.jdbc;

import org.jspecify.annotations.NullMarked;
