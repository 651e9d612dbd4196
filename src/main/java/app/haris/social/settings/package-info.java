/** The brands and accounts as accounts.yml tells them. */
@NullMarked
package app.haris.social.settings;

import org.jspecify.annotations.NullMarked;
