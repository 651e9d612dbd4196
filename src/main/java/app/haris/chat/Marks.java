package app.haris.chat;

import app.haris.chat.Card.Mark;
import app.haris.chat.Card.Tone;
import app.haris.inbox.CaseState;
import app.haris.reply.ReplyState;
import app.haris.triage.Priority;

/** Emoji, word and color for whatever has a state, the same on every surface. */
public final class Marks {
    private Marks() {}

    public static Mark of(Priority priority, Wording words) {
        return switch (priority) {
            case LOW -> mark("⚪", "priority", priority.word(), Tone.QUIET, words);
            case NORMAL -> mark("🔵", "priority", priority.word(), Tone.PLAIN, words);
            case HIGH -> mark("🟠", "priority", priority.word(), Tone.WARNING, words);
            case URGENT -> mark("🔴", "priority", priority.word(), Tone.ALARM, words);
        };
    }

    public static Mark of(CaseState state, Wording words) {
        return switch (state) {
            case CaseState.Open() -> mark("📥", "state", "open", Tone.PLAIN, words);
            case CaseState.Snoozed _ -> mark("💤", "state", "snoozed", Tone.QUIET, words);
            case CaseState.Closed _ -> mark("☑️", "state", "closed", Tone.QUIET, words);
            case CaseState.Merged _ -> mark("🔀", "state", "merged", Tone.QUIET, words);
        };
    }

    public static Mark of(ReplyState state, Wording words) {
        var word = state.word();
        return switch (state) {
            case ReplyState.Drafted() -> mark("📝", "draft", word, Tone.PLAIN, words);
            case ReplyState.Approved _ -> mark("✅", "draft", word, Tone.GOOD, words);
            case ReplyState.Rejected _ -> mark("❌", "draft", word, Tone.QUIET, words);
            case ReplyState.Superseded() -> mark("⤵️", "draft", word, Tone.QUIET, words);
            case ReplyState.Sending _ -> mark("📤", "draft", word, Tone.PLAIN, words);
            case ReplyState.Published _ -> mark("📣", "draft", word, Tone.GOOD, words);
            case ReplyState.Held _ -> mark("⏸️", "draft", word, Tone.WARNING, words);
            case ReplyState.Unknown _ -> mark("❓", "draft", word, Tone.ALARM, words);
            case ReplyState.Refused _ -> mark("🚫", "draft", word, Tone.ALARM, words);
            case ReplyState.Stopped _ -> mark("✋", "draft", word, Tone.WARNING, words);
        };
    }

    private static Mark mark(String emoji, String group, String word, Tone tone, Wording words) {
        return new Mark(emoji, words.say(group + "." + word), tone);
    }
}
