package app.haris.chat.discord.intake;

import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Reads what somebody filled into a form. */
final class FilledIn {
    private FilledIn() {}

    /** The line of the grammar that it comes to. */
    static String line(ModalInteractionEvent event, Click click) {
        var text = value(event, DiscordModals.TEXT);
        var chosen = value(event, DiscordModals.CHOICE);
        return switch (click.verb()) {
            case "more" -> more(event, click, chosen, text);
            case "reply" -> click.line("reply", text.isBlank() ? "template:" + chosen : text);
            default -> click.line(click.verb(), text.isBlank() ? chosen : text);
        };
    }

    private static String more(ModalInteractionEvent event, Click click, String deed, String text) {
        return switch (deed) {
            case "assign" -> click.line(deed, value(event, DiscordModals.MEMBER));
            case "merge" -> click.line(deed, "into " + text);
            case "escalate" ->
                    click.line(deed, (value(event, DiscordModals.MEMBER) + " " + text).strip());
            case "private", "note", "tag" -> click.line(deed, text);
            default -> click.line(deed, "");
        };
    }

    static String value(ModalInteractionEvent event, String input) {
        return Optional.ofNullable(event.getValue(input)).map(FilledIn::text).orElse("");
    }

    private static String text(ModalMapping value) {
        return switch (value.getType()) {
            case STRING_SELECT -> value.getAsStringList().stream().findFirst().orElse("");
            default -> value.getAsString();
        };
    }
}
