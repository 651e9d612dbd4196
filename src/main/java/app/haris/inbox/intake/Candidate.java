package app.haris.inbox.intake;

import app.haris.inbox.jdbc.Keys;
import app.haris.social.Account;
import app.haris.social.Arrival;
import app.haris.social.Brand;
import app.haris.social.Interaction;
import app.haris.triage.Fingerprint;
import app.haris.triage.Triage;
import app.haris.triage.Triage.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An arrival that may be taken in.
 *
 * @param id under which its interaction is or will be stored
 * @param alike names all texts to the brand that read the same
 * @param read what it says, where somebody has read it already
 */
public record Candidate(
        Arrival arrival, Account account, Brand brand, UUID id, long alike, Optional<Read> read) {
    public static Candidate of(Arrival arrival, Account account, Brand brand) {
        var id = Keys.interaction(account.id(), arrival.id());
        var text = arrival instanceof Arrival.Received(var said) ? said.text() : "";
        return new Candidate(arrival, account, brand, id, alike(brand, text), Optional.empty());
    }

    /** The same, read as far as it will be wanted. */
    Candidate readBy(Triage triage) {
        return callsSomebody()
                ? new Candidate(
                        arrival,
                        account,
                        brand,
                        id,
                        alike,
                        received().map(said -> triage.read(said, brand)))
                : this;
    }

    private static long alike(Brand brand, String text) {
        return Keys.alike(brand.id(), Fingerprint.of(text));
    }

    public Optional<String> authorId() {
        return received().map(said -> said.author().id());
    }

    Optional<Interaction> received() {
        return arrival instanceof Arrival.Received(var interaction)
                ? Optional.of(interaction)
                : Optional.empty();
    }

    Optional<UUID> parent() {
        return received()
                .flatMap(Interaction::parent)
                .map(parent -> Keys.interaction(account.id(), parent));
    }

    /** What ties the interaction to others: private messages are one thread for each author. */
    public List<UUID> names() {
        var names = new ArrayList<UUID>();
        if (arrival instanceof Arrival.Ended) {
            names.add(conversation());
        }
        received()
                .ifPresent(
                        said -> {
                            if (said.kind() == Interaction.Kind.MESSAGE) {
                                names.add(Keys.messages(account.id(), said.author().id()));
                                return;
                            }
                            parent().ifPresent(names::add);
                            Optional.ofNullable(said.conversation())
                                    .map(name -> Keys.conversation(account.id(), name))
                                    .ifPresent(names::add);
                        });
        return names;
    }

    /** What ties everything together that was said to what is over. */
    UUID conversation() {
        return Keys.conversation(account.id(), arrival.id().value());
    }

    /** Roughly how many bytes it holds while it waits. */
    int weight() {
        return 500
                + 2
                        * switch (arrival) {
                            case Arrival.Received(var said) ->
                                    said.json().length() + said.text().length();
                            case Arrival.Edited edited -> edited.text().length();
                            case Arrival.Deleted deleted -> 0;
                            case Arrival.Hidden hidden -> 0;
                            case Arrival.Ended ended -> 0;
                            case Arrival.Introduced introduced -> 0;
                            case Arrival.AnsweredNatively answered -> answered.text().length();
                        };
    }

    public boolean isOwnPost() {
        return received()
                .filter(said -> account.ownId().filter(own -> isCalled(said, own)).isPresent())
                .isPresent();
    }

    private static boolean isCalled(Interaction said, String own) {
        var author = said.author();
        var name = withoutAt(own);
        return withoutAt(author.id()).equalsIgnoreCase(name)
                || (author.handle() != null && withoutAt(author.handle()).equalsIgnoreCase(name));
    }

    private static String withoutAt(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }

    /** Whether somebody outside wants to be heard, now that the account is ours to answer for. */
    boolean callsSomebody() {
        return received()
                .filter(said -> !said.kind().isQuiet())
                .filter(said -> account.activated().filter(said.createdAt()::isBefore).isEmpty())
                .filter(said -> !isOwnPost())
                .isPresent();
    }
}
