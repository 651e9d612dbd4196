package app.haris.reply.draft;

import app.haris.reply.template.Fingerprints;
import app.haris.reply.template.TemplateUse;
import app.haris.triage.EyesNeeded;
import java.util.Optional;

/**
 * On what a revision was written.
 *
 * @param sourceHash {@link Fingerprints#of} the interaction's text as it read then
 * @param template the template that the text is, to the letter
 * @param asked the eyes that rules asked for then; from the claim on, the eyes that were needed
 */
public record Basis(String sourceHash, Optional<TemplateUse> template, EyesNeeded asked) {}
