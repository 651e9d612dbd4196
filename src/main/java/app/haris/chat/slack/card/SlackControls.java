package app.haris.chat.slack.card;

import app.haris.chat.Control;
import app.haris.chat.slack.message.Blocks;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Draws a card's controls as buttons and menus. Pure. */
public final class SlackControls {
    /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element, 2026-11. */
    private static final int OVERFLOW = 5;

    private static final int OPTION_VALUE = 150;

    /** Begins the id of a block whose button says more than its verb and its subject. */
    public static final String ARGUMENT = "argument:";

    private SlackControls() {}

    private static List<ObjectNode> controls(List<Control> controls) {
        var elements = new ArrayList<ObjectNode>();
        for (var control : controls) {
            elements.add(control.menu().isEmpty() ? button(control) : menu(control));
        }
        return elements;
    }

    /** Two buttons of one verb would share an action id, which a block does not allow. */
    static void row(Blocks blocks, List<Control> controls) {
        var plain = controls.stream().filter(one -> one.argument().isEmpty()).toList();
        if (!plain.isEmpty()) {
            blocks.actions(controls(plain));
        }
        for (var control : controls) {
            if (!control.argument().isEmpty()) {
                blocks.actions(List.of(button(control)));
                blocks.named(ARGUMENT + control.argument());
            }
        }
    }

    static ObjectNode button(Control control) {
        var button = Blocks.object().put("type", "button").put("action_id", action(control));
        button.put("value", control.subject());
        button.set("text", Blocks.plain(control.label(), Blocks.LABEL));
        switch (control.weight()) {
            case PLAIN -> {}
            case PRIMARY -> button.put("style", "primary");
            case DANGER -> button.put("style", "danger");
        }
        return button;
    }

    /** A menu's options say the whole line, and what the line still wants. */
    private static ObjectNode menu(Control control) {
        var options = control.menu();
        var menu = Blocks.object().put("action_id", action(control));
        if (options.size() <= OVERFLOW && control.verb().equals("more")) {
            menu.put("type", "overflow");
        } else {
            menu.put("type", "static_select");
            menu.set("placeholder", Blocks.plain(control.label(), Blocks.LABEL));
        }
        var list = menu.putArray("options");
        for (var option : options) {
            var value = option.wants() + " " + option.line();
            if (value.length() <= OPTION_VALUE) {
                list.addObject()
                        .put("value", value)
                        .set("text", Blocks.plain(option.label(), Blocks.LABEL));
            }
        }
        return menu;
    }

    private static String action(Control control) {
        return "haris:" + control.verb();
    }
}
