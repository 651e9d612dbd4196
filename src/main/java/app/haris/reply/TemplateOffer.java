package app.haris.reply;

import app.haris.social.Language;

/**
 * A template as it would read on one case.
 *
 * @param key by which replies/*.yml names it
 * @param text with its variables filled in
 */
public record TemplateOffer(String key, Language language, String text) {}
