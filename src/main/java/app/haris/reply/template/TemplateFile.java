package app.haris.reply.template;

import app.haris.settings.About;
import app.haris.settings.Inline;
import app.haris.settings.ShortName;
import java.util.Map;

/** A file of replies/*.yml: templates by key. */
@Inline
@About(
        "Prepared answers by key and language. Variables: {author.name}, {author.handle},"
                + " {account}, {brand}, {case}. A text for one account is written it@account.")
public record TemplateFile(@ShortName Map<String, Map<Slot, String>> templates) {}
