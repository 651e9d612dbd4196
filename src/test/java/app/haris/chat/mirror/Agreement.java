package app.haris.chat.mirror;

import app.haris.chat.Cards;
import app.haris.chat.CaseFile;
import app.haris.chat.DraftCard;
import app.haris.inbox.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Holds what a place shows of a case to what the case is. */
final class Agreement {
    private final Cards cards;

    Agreement(Cards cards) {
        this.cards = cards;
    }

    /** What is shown otherwise than it is; empty where place and case agree. */
    List<String> differences(CaseFile file, Bench place, Instant now) {
        var number = file.summary().number();
        var differences = new ArrayList<String>();
        var shown = place.cards(number);
        if (shown.size() != 1) {
            differences.add(place.name() + " has " + shown.size() + " cards of #" + number);
            return differences;
        }
        var card = cards.draw(file, Locale.ENGLISH, now);
        card.status().stream()
                .filter(part -> !plain(shown.getFirst()).contains(plain(part)))
                .map(part -> "%s: the card of #%s lacks «%s»".formatted(place.name(), number, part))
                .forEach(differences::add);
        var drafts =
                place.keepsAll()
                        ? file.revisions().stream()
                                .map(one -> cards.draw(file, one, Locale.ENGLISH))
                                .toList()
                        : card.drafts();
        drafts.forEach(draft -> compare(draft, place, number, differences));
        return differences;
    }

    private static void compare(
            DraftCard draft, Bench place, CaseNumber number, List<String> differences) {
        var shown = place.revision(number, draft.revision());
        if (shown.isEmpty()) {
            differences.add(
                    "%s lacks r%d of #%s".formatted(place.name(), draft.revision(), number));
            return;
        }
        Stream.concat(Stream.of(draft.text(), draft.state().word()), draft.status().stream())
                .filter(part -> !plain(shown.get()).contains(plain(part)))
                .map(
                        part ->
                                "%s: r%d of #%s lacks «%s»"
                                        .formatted(place.name(), draft.revision(), number, part))
                .forEach(differences::add);
    }

    /** Without what keeps directions and markup apart. */
    static String plain(String text) {
        return text.replaceAll("[\\\\\u2066-\u2069\u200E\u200F*]", "").replaceAll("\\s+", " ");
    }
}
