/** Modals: what a command still wants, and what there is to read. */
@NullMarked
package app.haris.chat.slack.modal;

import org.jspecify.annotations.NullMarked;
