package app.haris.chat.slack.message;

import app.haris.chat.SafeText;
import tools.jackson.databind.node.ObjectNode;

/** Shortens texts, and remembers whether anything was. */
final class BlockTexts {
    private boolean isShortened;

    /** Whether something was shortened or left out. */
    boolean isShortened() {
        return isShortened;
    }

    void leftOut() {
        isShortened = true;
    }

    /** The text in at most so many UTF-16 units, and never empty. */
    String fitted(String text, int most) {
        if (text.isEmpty()) {
            return "…";
        }
        isShortened |= text.length() > most;
        return SafeText.shortened(text, most);
    }

    /** Fits a text object that the parent has under this name; one that is none is taken away. */
    void fit(ObjectNode parent, String name, int most) {
        if (parent.path(name) instanceof ObjectNode text && isText(text)) {
            fit(text, most);
        } else {
            parent.remove(name);
        }
    }

    /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object (2026-11) */
    void fit(ObjectNode text, int most) {
        text.put("text", fitted(text.path("text").asString(""), most));
    }

    private static boolean isText(ObjectNode text) {
        var type = text.path("type").asString("");
        return type.equals("plain_text") || type.equals("mrkdwn");
    }
}
