package app.haris.crisis;

import app.haris.crisis.Utterance.Meaning;
import app.haris.crisis.Utterance.Speaker;
import app.haris.inbox.CaseNumber;
import app.haris.social.BrandId;
import app.haris.triage.PlainWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What people say in tests of the watch. */
final class Voices {
    static final BrandId ACME = new BrandId("acme");
    static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");

    private Voices() {}

    static Utterance complaint(int author, Duration after) {
        return says(author, after, "negative", "Dov'è il pacco?");
    }

    static Utterance says(int author, Duration after, String sentiment, String text) {
        return new Utterance(
                MONDAY.plus(after),
                ACME,
                new CaseNumber(author + 1L),
                new Speaker("a" + author, false, 10),
                new Meaning(
                        Optional.of(sentiment), Optional.of("complaint"), Optional.of("delivery")),
                Set.of("delivery"),
                PlainWords.of(text));
    }

    static Utterance verified(Utterance said) {
        return new Utterance(
                said.at(),
                said.brand(),
                said.number(),
                new Speaker(said.author().id(), true, said.author().followers()),
                said.meaning(),
                said.tags(),
                said.words());
    }
}
