package app.haris.chat.discord.intake;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.CaseFiles;
import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.mirror.ShowQueue;
import app.haris.inbox.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What one person reads alone: all of a case, and the cases of a group. */
final class DiscordViews {
    private static final int STRING_SELECT = 3;
    private static final int OPTIONS = 25;
    private static final int OPTION = 100;
    private static final int TEXT = 1500;
    private static final int ENTRIES = 6;

    private final CaseFiles files;
    private final Cards cards;
    private final ShowQueue queue;
    private final Clock clock;

    DiscordViews(CaseFiles files, Cards cards, ShowQueue queue, Clock clock) {
        this.files = files;
        this.cards = cards;
        this.queue = queue;
        this.clock = clock;
    }

    /** The newest of a case, with as much of each text as there is room for. */
    Layout reading(CaseNumber number, Wording wording) {
        return files.read(number)
                .map(file -> reading(file, wording))
                .orElseGet(() -> DiscordAnswers.text(wording.say("discord.nothing-found")));
    }

    private Layout reading(CaseFile file, Wording wording) {
        var card = cards.draw(file, wording.language(), clock.instant());
        var layout =
                new Layout().small(card.header()).small(card.assessment()).small(card.status());
        file.entries().reversed().stream()
                .limit(ENTRIES)
                .forEach(
                        entry -> {
                            var author = entry.interaction().author().displayName();
                            var text = Markdown.fitting(SafeText.of(entry.currentText()), TEXT);
                            layout.text(
                                    Markdown.bold(SafeText.line(author))
                                            + "\n"
                                            + Markdown.quote(text, file.isAbusive()));
                        });
        file.revisions().reversed().stream()
                .limit(2)
                .map(revision -> cards.draw(file, revision, wording.language()))
                .forEach(
                        draft ->
                                layout.text(
                                        Markdown.bold(draft.state() + " · r" + draft.revision())
                                                + "\n"
                                                + Markdown.escaped(draft.text())));
        return layout;
    }

    /** The newest cases of a group, to be chosen from. */
    Layout group(long first, Wording wording) {
        var numbers = queue.latest(first, OPTIONS);
        if (numbers.isEmpty()) {
            return DiscordAnswers.text(wording.say("discord.nothing-found"));
        }
        var menu = Layout.object(STRING_SELECT).put("custom_id", "haris:single:" + first);
        menu.put("placeholder", wording.say("mirror.single"));
        var options = menu.putArray("options");
        var lines =
                numbers.stream()
                        .flatMap(number -> files.read(new CaseNumber(number)).stream())
                        .map(
                                file -> {
                                    var line = line(file);
                                    var label = SafeText.shortened(SafeText.line(line), OPTION - 1);
                                    options.addObject()
                                            .put("label", label)
                                            .put("value", file.summary().number().toString());
                                    return "- "
                                            + Markdown.escaped(SafeText.shortened(line, OPTION));
                                })
                        .collect(Collectors.joining("\n"));
        return new Layout().text(lines).row(List.<ObjectNode>of(menu));
    }

    private static String line(CaseFile file) {
        var text =
                file.entries().isEmpty()
                        ? ""
                        : SafeText.line(file.entries().getLast().currentText());
        return "#" + file.summary().number() + " · " + text;
    }
}
