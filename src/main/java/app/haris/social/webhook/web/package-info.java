/** The addresses that networks call. */
@NullMarked
package app.haris.social.webhook.web;

import org.jspecify.annotations.NullMarked;
