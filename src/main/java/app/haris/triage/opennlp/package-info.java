/** Tells languages with OpenNLP's model. */
@NullMarked
package app.haris.triage.opennlp;

import org.jspecify.annotations.NullMarked;
