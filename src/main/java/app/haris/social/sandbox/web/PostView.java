package app.haris.social.sandbox.web;

import app.haris.social.Media;
import app.haris.social.sandbox.Post;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A post as a page draws it. */
record PostView(Post post, Words words, String brand) {
    /** A longer text would make the page unreadable; its rest is cut off. */
    private static final int LONGEST = 5_000;

    String id() {
        return post.id().value();
    }

    boolean isOurs() {
        return post.isOurs();
    }

    /** Whether the public still sees what it says. */
    boolean isShown() {
        return !post.marks().isDeleted() && !post.marks().isHidden();
    }

    /** What stands in its place. */
    String stub() {
        return post.marks().isDeleted()
                ? words.say("post.deleted")
                : words.say("post.hidden", brand);
    }

    String name() {
        return post.isOurs() ? brand : post.person().displayName();
    }

    String handle() {
        var handle = post.isOurs() ? post.account().value() : post.person().handle();
        return handle == null || handle.equals(name()) ? "" : "@" + handle;
    }

    /** Who is answered, where the answer does not stand below the question. */
    String answered() {
        return post.isOurs() ? post.person().displayName() : "";
    }

    String initial() {
        var name = name().strip();
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** One of six colors, the same for the same person. */
    int tone() {
        return Math.floorMod(post.person().id().hashCode(), 6);
    }

    String text() {
        var text = post.text();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    String kind() {
        return post.isOurs() ? "" : words.say("kind." + kindCode());
    }

    String kindCode() {
        return post.kind().name().toLowerCase(Locale.ROOT);
    }

    String stars() {
        return Optional.ofNullable(post.rating())
                .map(stars -> "★".repeat(stars) + "☆".repeat(5 - stars))
                .orElse("");
    }

    String starsInWords() {
        return Optional.ofNullable(post.rating())
                .map(stars -> words.say("post.stars", stars))
                .orElse("");
    }

    List<Media> media() {
        return post.media();
    }

    String moment() {
        return post.at().toString();
    }

    String time() {
        return words.time(post.at());
    }

    boolean isEdited() {
        return post.marks().isEdited();
    }

    String liked() {
        return post.marks().isLiked() ? words.say("post.liked", brand) : "";
    }
}
