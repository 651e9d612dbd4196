package app.haris.social.mastodon;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.mastodon.Identities.Identity;
import app.haris.social.wire.Tolerant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Notifications as interactions. */
final class Mapping {
    private Mapping() {}

    /** What somebody said or did to the account; empty for what calls for no answer. */
    static Optional<Interaction> interaction(
            Account account, Identity identity, Answers.Notification notification, JsonNode json) {
        var person = notification.account();
        var type = notification.type() == null ? "" : notification.type();
        return person == null || person.id().equals(identity.id())
                ? Optional.empty()
                : switch (type) {
                    case "mention", "quote" ->
                            Optional.ofNullable(notification.status())
                                    .map(status -> said(account, identity, status, json));
                    case "follow" -> Optional.of(follow(account, notification, person, json));
                    case "favourite", "reblog" ->
                            ours(identity, notification)
                                    .map(status -> clicked(account, notification, status, json));
                    default -> Optional.empty();
                };
    }

    private static Interaction said(
            Account account, Identity identity, Answers.Status status, JsonNode json) {
        return new Interaction(
                account.platform(),
                account.id(),
                kind(status, identity.id()),
                new RemoteId(status.id()),
                status.createdAt(),
                author(status.account()),
                Wording.of(status),
                identity.server().tellsLanguages() ? Tolerant.language(status.language()) : null,
                Tolerant.address(status.url()).orElse(null),
                status.parent().map(RemoteId::new).orElse(null),
                null,
                null,
                media(status),
                new Reach(
                        Tolerant.count(status.favouritesCount()),
                        Tolerant.count(status.reblogsCount()),
                        0),
                json.toString());
    }

    private static Interaction.Kind kind(Answers.Status status, String ownId) {
        if (status.isDirect()) {
            return Interaction.Kind.MESSAGE;
        }
        return ownId.equals(status.inReplyToAccountId())
                ? Interaction.Kind.COMMENT
                : Interaction.Kind.MENTION;
    }

    /** Snac shows the deed as a status, and in it ours. */
    private static Optional<Answers.Status> ours(
            Identity identity, Answers.Notification notification) {
        var shown = Optional.ofNullable(notification.status());
        return shown.map(Answers.Status::reblog)
                .or(() -> shown)
                .filter(Notifications::isWhole)
                .filter(status -> status.account().id().equals(identity.id()));
    }

    /** Named by who and what, so that one who takes it back and does it again is one. */
    private static Interaction clicked(
            Account account,
            Answers.Notification notification,
            Answers.Status status,
            JsonNode json) {
        var person = Objects.requireNonNull(notification.account());
        return new Interaction(
                account.platform(),
                account.id(),
                "reblog".equals(notification.type())
                        ? Interaction.Kind.REPOST
                        : Interaction.Kind.LIKE,
                new RemoteId("%s-%s-%s".formatted(notification.type(), status.id(), person.id())),
                notification.createdAt(),
                author(person),
                "",
                null,
                Tolerant.address(status.url()).orElse(null),
                new RemoteId(status.id()),
                null,
                null,
                List.of(),
                Reach.NONE,
                json.toString());
    }

    private static Interaction follow(
            Account account,
            Answers.Notification notification,
            Answers.Person person,
            JsonNode json) {
        return new Interaction(
                account.platform(),
                account.id(),
                Interaction.Kind.FOLLOW,
                new RemoteId("follow-" + notification.id()),
                notification.createdAt(),
                author(person),
                "",
                null,
                Tolerant.address(person.url()).orElse(null),
                null,
                null,
                null,
                List.of(),
                Reach.NONE,
                json.toString());
    }

    private static Author author(Answers.Person person) {
        return new Author(
                person.id(), person.acct(), person.displayName(), person.followersCount(), false);
    }

    private static List<Media> media(Answers.Status status) {
        return status.attachments().map(Mapping::media).toList();
    }

    private static Media media(Answers.Attachment attachment) {
        return Tolerant.address(attachment.url())
                .or(() -> Tolerant.address(attachment.remoteUrl()))
                .map(url -> new Media(type(attachment), url, attachment.description()))
                .orElseGet(() -> Media.unaddressed(type(attachment)));
    }

    private static String type(Answers.Attachment attachment) {
        return attachment.type() == null ? "file" : attachment.type();
    }

    /** The server's word that a status of ours stands there. */
    static Receipt receipt(Answers.Status status) {
        return new Receipt(new RemoteId(status.id()), Tolerant.address(status.url()).orElse(null));
    }
}
