package app.haris.reply.template;

/**
 * A template as it was used.
 *
 * @param hash of the template's text before its variables were filled in
 */
public record TemplateUse(String key, String hash) {}
