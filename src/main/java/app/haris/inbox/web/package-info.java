/** Interactions that programs post, and who may use the programs' side of Haris. */
@NullMarked
package app.haris.inbox.web;

import org.jspecify.annotations.NullMarked;
