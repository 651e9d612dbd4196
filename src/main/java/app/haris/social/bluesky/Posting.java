package app.haris.social.bluesky;

import app.haris.social.Account;
import app.haris.social.Delivery;
import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.Receipt;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.bluesky.Uploads.Uploaded;
import app.haris.social.wire.Judgment;
import app.haris.social.wire.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Posts answers and likes. */
@Component("blueskyPosting")
final class Posting {
    /** lexicons/app/bsky/feed/post.json, langs. */
    private static final int MOST_LANGUAGES = 3;

    private final Server server;
    private final Posts posts;
    private final Records records;
    private final Uploads uploads;
    private final OwnPosts own;

    Posting(Server server, Posts posts, Records records, Uploads uploads, OwnPosts own) {
        this.server = server;
        this.posts = posts;
        this.records = records;
        this.uploads = uploads;
        this.own = own;
    }

    /** Looks at what is answered first: for its content's hash, its thread, and its gate. */
    Delivery publish(Account account, OutgoingReply reply) {
        var target = RecordAddress.post(reply.target());
        if (target.isEmpty() || reply.visibility() == Visibility.PRIVATE) {
            return new Delivery.Refused("not-answerable");
        }
        return switch (posts.look(account, target.get())) {
            case Posts.View.Gone() -> new Delivery.Refused("gone");
            case Posts.View.Blocked() -> new Delivery.Refused("blocked");
            case Posts.View.Unseen(var trouble) -> Judgment.unasked(trouble);
            case Posts.View.Shown shown ->
                    refusal(shown.post())
                            .<Delivery>map(Delivery.Refused::new)
                            .orElseGet(() -> answer(account, reply, shown));
        };
    }

    /** Why the network would hide our answer, although our own server would take it. */
    private static Optional<String> refusal(Answers.Post post) {
        var seen = post.viewer();
        if (seen != null && Boolean.TRUE.equals(seen.replyDisabled())) {
            return Optional.of("replies-closed");
        }
        var author = post.author();
        var viewer = author == null ? null : author.viewer();
        var isBlocked =
                viewer != null
                        && (Boolean.TRUE.equals(viewer.blockedBy()) || viewer.blocking() != null);
        return isBlocked ? Optional.of("blocked") : Optional.empty();
    }

    private Delivery answer(Account account, OutgoingReply reply, Posts.View.Shown target) {
        return switch (server.did(account)) {
            case Told.Amiss<String>(var status, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<String>(var ownId) ->
                    switch (uploads.upload(account, reply)) {
                        case Uploaded.Not(var why) -> why;
                        case Uploaded.Ready(var images) ->
                                create(
                                        account,
                                        address(ownId, reply),
                                        post(account, reply, target).with(images));
                    };
        };
    }

    private Delivery create(Account account, RecordAddress address, NewPost post) {
        // Known before it is there, it is never taken for a colleague's.
        own.add(account.id(), address.id());
        var delivery = records.create(account, address, post);
        return delivery instanceof Delivery.Refused
                ? unlessThere(account, address, delivery)
                : delivery;
    }

    /** Where the answer stands, whichever attempt brought it there. */
    static RecordAddress address(String ownId, OutgoingReply reply) {
        return new RecordAddress(ownId, RecordAddress.POST, Records.key(reply.key()));
    }

    /** A second attempt may be refused because the first was successful. */
    private Delivery unlessThere(Account account, RecordAddress address, Delivery refused) {
        return posts.stored(account, address) instanceof Told.Fine<Answers.Stored>
                ? new Delivery.Published(Mapping.receipt(address))
                : refused;
    }

    private NewPost post(Account account, OutgoingReply reply, Posts.View.Shown target) {
        var parent = new Answers.StrongRef(target.post().uri(), target.post().cid());
        var thread = target.record().reply();
        var root = thread == null || thread.root() == null ? parent : thread.root();
        return NewPost.answer(
                reply.text(),
                records.now(),
                languages(reply.text(), target.record()),
                new Answers.ReplyRef(root, parent),
                Facets.of(reply.text(), handle -> did(account, reply, handle)));
    }

    /** As who is answered writes, unless the letters say otherwise. */
    private static List<String> languages(String text, Answers.PostRecord target) {
        List<String> languages = new ArrayList<>();
        if (target.langs() != null && target.langs().isArray()) {
            target.langs().forEach(tag -> languages.add(tag.asString("")));
        }
        var isArabic =
                text.codePoints().filter(Character::isLetter).findFirst().stream()
                        .anyMatch(
                                letter ->
                                        Character.UnicodeScript.of(letter)
                                                == Character.UnicodeScript.ARABIC);
        var said = languages.stream().filter(tag -> tag.startsWith("ar") == isArabic).toList();
        return said.isEmpty() && isArabic
                ? List.of("ar")
                : said.stream()
                        .filter(tag -> tag.matches("[a-z]{2,3}(-[a-zA-Z0-9]{1,8})*"))
                        .limit(MOST_LANGUAGES)
                        .toList();
    }

    private Optional<String> did(Account account, OutgoingReply reply, String handle) {
        if (handle.equalsIgnoreCase(reply.recipient().handle())) {
            return Optional.of(reply.recipient().id());
        }
        return server.ask(
                                account,
                                "com.atproto.identity.resolveHandle",
                                Map.of("handle", List.of(handle)),
                                Answers.Identity.class)
                        instanceof Told.Fine<Answers.Identity>(var identity)
                ? Optional.ofNullable(identity.did())
                : Optional.empty();
    }

    /** Deletes a post of ours; deleting what is gone already is a success to the server. */
    Delivery delete(Account account, RemoteId post) {
        var target = RecordAddress.post(post);
        return switch (server.did(account)) {
            case Told.Amiss<String>(var status, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<String>(var ownId) ->
                    target.filter(address -> address.repo().equals(ownId))
                            .map(address -> records.delete(account, address))
                            .orElseGet(() -> new Delivery.Refused("not-possible"));
        };
    }

    /** A like (lexicons/app/bsky/feed/like.json). */
    Delivery like(Account account, RemoteId interaction) {
        var target = RecordAddress.post(interaction);
        if (target.isEmpty()) {
            return new Delivery.Refused("not-possible");
        }
        return switch (posts.look(account, target.get())) {
            case Posts.View.Gone() -> new Delivery.Refused("gone");
            case Posts.View.Blocked() -> new Delivery.Refused("blocked");
            case Posts.View.Unseen(var trouble) -> Judgment.unasked(trouble);
            case Posts.View.Shown shown -> like(account, interaction, shown.post());
        };
    }

    private Delivery like(Account account, RemoteId interaction, Answers.Post post) {
        var done = new Delivery.Published(new Receipt(interaction, null));
        if (post.viewer() != null && post.viewer().like() != null) {
            return done;
        }
        return switch (server.did(account)) {
            case Told.Amiss<String>(var status, var trouble) -> Judgment.unasked(trouble);
            case Told.Fine<String>(var ownId) -> {
                var subject = new Answers.StrongRef(post.uri(), post.cid());
                var liked =
                        records.put(
                                account,
                                likeOf(ownId, interaction),
                                Map.of(
                                        "$type",
                                        RecordAddress.LIKE,
                                        "subject",
                                        subject,
                                        "createdAt",
                                        records.now()));
                yield liked instanceof Delivery.Published ? done : liked;
            }
        };
    }

    /** The same for the same post, so that it is liked once. */
    private static RecordAddress likeOf(String ownId, RemoteId interaction) {
        var name = UUID.nameUUIDFromBytes(interaction.value().getBytes(StandardCharsets.UTF_8));
        return new RecordAddress(ownId, RecordAddress.LIKE, Records.key(name));
    }
}
