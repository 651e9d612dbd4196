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
            case "more" -> more(event, chosen, text);
            case "reply" -> click.line("reply", text.isBlank() ? "template:" + chosen : text);
            default -> click.line(click.verb(), text.isBlank() ? chosen : text);
        };
    }

    /**
     * @param begun the line that was chosen, to which a member or words may be added
     */
    private static String more(ModalInteractionEvent event, String begun, String text) {
        var member = value(event, DiscordModals.MEMBER);
        return switch (begun.split(" ", 2)[0]) {
            case "assign" -> begun + " " + member;
            case "merge" -> begun + " into " + text;
            case "escalate" -> (begun + " " + member + " " + text).strip();
            case "private", "note", "tag" -> begun + " " + text;
            default -> begun;
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
