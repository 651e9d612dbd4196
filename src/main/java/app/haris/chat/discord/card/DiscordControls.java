package app.haris.chat.discord.card;

import app.haris.chat.Control;
import app.haris.chat.discord.message.Layout;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws a card's controls as buttons. A menu is a button too: what there is to choose from is shown
 * to whoever clicks, so that a card stays one row high.
 */
public final class DiscordControls {
    private static final int PRIMARY = 1;
    private static final int PLAIN = 2;
    private static final int DANGER = 4;

    private DiscordControls() {}

    static List<ObjectNode> row(List<Control> controls) {
        return controls.stream().map(DiscordControls::button).toList();
    }

    public static ObjectNode button(Control control) {
        var label = control.menu().isEmpty() ? control.label() : control.label() + " ▾";
        return Layout.button(id(control), label, style(control));
    }

    /** Two buttons of one verb differ by what follows the case in the line. */
    private static String id(Control control) {
        return control.argument().isEmpty()
                ? control.id()
                : control.id() + ":" + control.argument();
    }

    private static int style(Control control) {
        return switch (control.weight()) {
            case PLAIN -> PLAIN;
            case PRIMARY -> PRIMARY;
            case DANGER -> DANGER;
        };
    }
}
