package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.Interaction.Kind;
import app.haris.social.Language;
import app.haris.social.Media;
import app.haris.social.Reach;
import app.haris.social.Receipt;
import app.haris.social.wire.Tolerant;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Notifications as interactions. */
final class Mapping {
    /** Whose handle does not belong to them is called so (https://atproto.com/specs/handle). */
    private static final String NO_HANDLE = "handle.invalid";

    private Mapping() {}

    /**
     * What somebody said to the account.
     *
     * @param person who, as fully as the network tells
     * @param shown the post as it is shown; absent where that was not told
     */
    static Interaction said(
            Account account,
            String ownId,
            News news,
            Answers.PostRecord post,
            Answers.Person person,
            Optional<Answers.Post> shown) {
        return new Interaction(
                account.platform(),
                account.id(),
                kind(news, post, ownId),
                news.address().id(),
                news.at(),
                author(news, person),
                Wording.of(post),
                language(post),
                news.address().page(),
                parent(post).map(RecordAddress::id).orElse(null),
                root(post).map(RecordAddress::toString).orElse(news.address().toString()),
                null,
                shown.map(one -> media(one.embed())).orElse(List.of()),
                shown.map(Mapping::reach).orElse(Reach.NONE),
                news.json().toString());
    }

    static Interaction follow(Account account, News news, Answers.Person person) {
        return new Interaction(
                account.platform(),
                account.id(),
                Kind.FOLLOW,
                news.address().id(),
                news.at(),
                author(news, person),
                "",
                null,
                Tolerant.address("https://bsky.app/profile/" + news.address().repo()).orElse(null),
                null,
                null,
                null,
                List.of(),
                Reach.NONE,
                news.json().toString());
    }

    /** Somebody liked or passed on a post of ours; who they are is told with it, and suffices. */
    static Optional<Interaction> clicked(Account account, News news) {
        return RecordAddress.of(news.json().path("reasonSubject").asString(null))
                .map(
                        post ->
                                new Interaction(
                                        account.platform(),
                                        account.id(),
                                        news.reason().equals("like") ? Kind.LIKE : Kind.REPOST,
                                        news.address().id(),
                                        news.at(),
                                        author(news, news.author()),
                                        "",
                                        null,
                                        post.page(),
                                        post.id(),
                                        null,
                                        null,
                                        List.of(),
                                        Reach.NONE,
                                        news.json().toString()));
    }

    private static Kind kind(News news, Answers.PostRecord post, String ownId) {
        var isBelowOurs =
                parent(post).or(() -> root(post)).filter(it -> it.repo().equals(ownId)).isPresent()
                        || root(post).filter(it -> it.repo().equals(ownId)).isPresent();
        return isBelowOurs && news.reason().equals("reply") ? Kind.COMMENT : Kind.MENTION;
    }

    static Optional<RecordAddress> parent(Answers.PostRecord post) {
        return Optional.ofNullable(post.reply())
                .map(Answers.ReplyRef::parent)
                .flatMap(parent -> RecordAddress.of(parent.uri()));
    }

    private static Optional<RecordAddress> root(Answers.PostRecord post) {
        return Optional.ofNullable(post.reply())
                .map(Answers.ReplyRef::root)
                .flatMap(root -> RecordAddress.of(root.uri()));
    }

    private static Author author(News news, Answers.Person person) {
        var handle = person.handle();
        return new Author(
                news.address().repo(),
                NO_HANDLE.equals(handle) ? null : handle,
                person.displayName(),
                person.followersCount(),
                person.verification() != null
                        && "valid".equals(person.verification().verifiedStatus()));
    }

    private static @Nullable Language language(Answers.PostRecord post) {
        var tags = post.langs();
        return tags == null || !tags.isArray() || tags.isEmpty()
                ? null
                : Tolerant.language(tags.get(0).asString(""));
    }

    private static Reach reach(Answers.Post post) {
        return new Reach(Tolerant.count(post.likeCount()), Tolerant.count(post.repostCount()), 0);
    }

    /**
     * Pictures and videos of an embed, or of the media beside a quoted post
     * (lexicons/app/bsky/embed/images.json, video.json and recordWithMedia.json).
     */
    private static List<Media> media(@Nullable JsonNode embed) {
        List<Media> media = new ArrayList<>();
        if (embed != null) {
            embed.path("images")
                    .forEach(image -> add(media, "image", image.path("fullsize"), image));
            add(media, "video", embed.path("playlist"), embed);
            media.addAll(media(embed.get("media")));
        }
        return media;
    }

    private static void add(List<Media> media, String type, JsonNode address, JsonNode about) {
        Tolerant.address(address.asString(""))
                .ifPresent(
                        url -> media.add(new Media(type, url, about.path("alt").asString(null))));
    }

    /** The network's word that a post of ours stands there. */
    static Optional<Receipt> receipt(@Nullable String uri) {
        return RecordAddress.of(uri).map(Mapping::receipt);
    }

    static Receipt receipt(RecordAddress post) {
        return new Receipt(post.id(), post.page());
    }

    static Optional<Instant> moment(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
