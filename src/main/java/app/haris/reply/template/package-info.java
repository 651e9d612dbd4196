/** Prepared answers of replies/*.yml, and the words of words.yml that are not to be said. */
@NullMarked
package app.haris.reply.template;

import org.jspecify.annotations.NullMarked;
