/** Asks endpoints that have the interface of OpenAI's chat completions. */
@NullMarked
package app.haris.opinion.openai;

import org.jspecify.annotations.NullMarked;
