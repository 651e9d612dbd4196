package app.haris.chat.discord.intake;

import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.Markdown;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/**
 * Draws forms.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#label">Labels in modals,
 *     2026-11: at most five parts; titles and labels of 45 characters, options of 100</a>
 */
final class DiscordModals {
    static final String TEXT = "text";
    static final String CHOICE = "choice";
    static final String MEMBER = "member";

    private static final int TITLE = 45;
    private static final int OPTION = 100;
    private static final int OPTIONS = 25;
    private static final int ORIGINAL = 1000;

    /** Of five parts; the others are a menu and a field. */
    private static final int ABOVE = 3;

    private final Click click;
    private final Wording wording;

    DiscordModals(Click click, Wording wording) {
        this.click = click;
        this.wording = wording;
    }

    private Modal.Builder begin() {
        var about = click.number().map(number -> " #" + number).orElse("");
        var title = wording.say("control." + click.verb()) + about;
        return Modal.create(click.id(), SafeText.shortened(title, TITLE - 1));
    }

    /** A form for text, below what it answers; perhaps with templates to take instead. */
    Modal text(List<String> above, String typed, Map<String, String> templates) {
        var form = begin();
        above.stream()
                .limit(ABOVE)
                .forEach(
                        text ->
                                form.addComponents(
                                        TextDisplay.of(Markdown.quote(fit(text), false))));
        if (!templates.isEmpty()) {
            form.addComponents(select(CHOICE, "discord.template", templates, false));
        }
        form.addComponents(input(typed, "discord.label." + click.verb(), templates.isEmpty()));
        return form.build();
    }

    private static String fit(String text) {
        var kept = Markdown.fitting(text, ORIGINAL);
        return kept.isBlank() ? "…" : kept;
    }

    /** A form in which one thing is chosen. */
    Modal choice(Map<String, String> choices) {
        var label = "discord.label." + click.verb();
        return begin().addComponents(select(CHOICE, label, choices, true)).build();
    }

    /** A form in which one thing is chosen, or something else written. */
    Modal choiceOrText(Map<String, String> choices) {
        return begin().addComponents(
                        select(CHOICE, "discord.label." + click.verb(), choices, false),
                        input("", "discord.label.other", false))
                .build();
    }

    /** A form for all that is done more rarely. */
    Modal more(Map<String, String> deeds, Map<String, String> members) {
        return begin().addComponents(
                        select(CHOICE, "discord.label.more", deeds, true),
                        select(MEMBER, "discord.label.member", members, false),
                        input("", "discord.label.words", false))
                .build();
    }

    private Label input(String typed, String label, boolean isRequired) {
        var input = TextInput.create(TEXT, TextInputStyle.PARAGRAPH).setRequired(isRequired);
        if (!typed.isBlank()) {
            input.setValue(
                    typed.substring(0, Math.min(typed.length(), TextInput.MAX_VALUE_LENGTH)));
        }
        return Label.of(said(label), input.build());
    }

    private Label select(String id, String label, Map<String, String> choices, boolean isRequired) {
        var menu = StringSelectMenu.create(id).setRequired(isRequired);
        choices.entrySet().stream()
                .filter(one -> !one.getKey().isBlank() && one.getKey().length() <= OPTION)
                .limit(OPTIONS)
                .forEach(
                        one ->
                                menu.addOption(
                                        SafeText.shortened(one.getValue(), OPTION - 1),
                                        one.getKey()));
        return Label.of(said(label), menu.build());
    }

    private String said(String key) {
        return SafeText.shortened(wording.say(key), TITLE - 1);
    }
}
