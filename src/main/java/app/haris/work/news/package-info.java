/** News by Spring's application events. */
@NullMarked
package app.haris.work.news;

import org.jspecify.annotations.NullMarked;
