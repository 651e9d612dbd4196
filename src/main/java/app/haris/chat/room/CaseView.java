package app.haris.chat.room;

import app.haris.chat.SafeText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param shortened whether older messages are left out
 */
record CaseView(
        CardView card,
        List<String> header,
        @Nullable String post,
        List<String> assessment,
        List<String> escalation,
        List<Tag> tags,
        List<Here> here,
        BarView bar,
        List<Colleague> members,
        List<FlowItem> flow,
        boolean shortened,
        List<DraftView> drafts,
        Composer composer,
        List<JournalLine> journal) {

    /** A tag, and where all that bear it are listed. */
    record Tag(String word, String address) {
        static Tag of(String tag) {
            var query = URLEncoder.encode(tag, StandardCharsets.UTF_8);
            return new Tag(SafeText.line(tag), "/?view=all&tag=" + query);
        }
    }

    /** A member who is at the case too, and what they do there. */
    record Here(String name, String words, boolean drafting) {
        public String initial() {
            return Frame.initial(name);
        }
    }

    /** A member to whom the case may be given. */
    record Colleague(String id, String name) {}

    /** Who did what, when, from where. */
    record JournalLine(String at, String atWords, String who, String what, String from) {}

    public long number() {
        return card.number();
    }

    public long version() {
        return card.version();
    }

    public String author() {
        return card.author();
    }

    public String about() {
        return card.about();
    }

    public List<CardView.MarkView> marks() {
        return card.marks();
    }

    public List<String> status() {
        return card.status();
    }

    public @Nullable String due() {
        return card.due();
    }

    public String dueWords() {
        return card.dueWords();
    }

    public boolean late() {
        return card.late();
    }
}
