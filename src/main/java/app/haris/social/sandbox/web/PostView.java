package app.haris.social.sandbox.web;

import app.haris.social.Excerpt;
import app.haris.social.Media;
import app.haris.social.PictureId;
import app.haris.social.sandbox.Post;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A post as a page draws it; templates call what is public. */
record PostView(Post post, Words words, String brand) {
    /** A longer text would make the page unreadable; its rest is cut off. */
    private static final int LONGEST = 5_000;

    public String id() {
        return post.id().value();
    }

    public boolean isOurs() {
        return post.isOurs();
    }

    /** Whether the public still sees what it says. */
    public boolean isShown() {
        return !post.marks().isDeleted() && !post.marks().isHidden();
    }

    /** What stands in its place. */
    public String stub() {
        return post.marks().isDeleted()
                ? words.say("post.deleted")
                : words.say("post.hidden", brand);
    }

    public String name() {
        return post.isOurs() ? brand : post.person().displayName();
    }

    public String handle() {
        var handle = post.isOurs() ? post.account().value() : post.person().handle();
        return handle == null || handle.equals(name()) ? "" : "@" + handle;
    }

    /** Who is answered, where the answer does not stand below the question. */
    public String answered() {
        return post.isOurs() ? post.person().displayName() : "";
    }

    public String initial() {
        var name = name().strip();
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** One of six colors, the same for the same person. */
    public int tone() {
        return Math.floorMod(post.person().id().hashCode(), 6);
    }

    public String text() {
        return Excerpt.of(post.text(), LONGEST);
    }

    public String kind() {
        return post.isOurs() ? "" : words.say("kind." + kindCode());
    }

    public String kindCode() {
        return post.kind().name().toLowerCase(Locale.ROOT);
    }

    public String stars() {
        return Optional.ofNullable(post.rating())
                .map(stars -> "★".repeat(stars) + "☆".repeat(5 - stars))
                .orElse("");
    }

    public String starsInWords() {
        return Optional.ofNullable(post.rating())
                .map(stars -> words.say("post.stars", stars))
                .orElse("");
    }

    /** What lies elsewhere is linked, and never fetched unasked. */
    public List<Media> media() {
        return post.media().stream()
                .filter(one -> PictureId.of(one.url()).isEmpty() && !one.lacksAddress())
                .toList();
    }

    /** What Haris published. */
    public List<Shown> pictures() {
        return post.media().stream().flatMap(one -> shown(one).stream()).toList();
    }

    private Optional<Shown> shown(Media media) {
        var alt = Optional.ofNullable(media.alt()).orElse("");
        return PictureId.of(media.url())
                .map(id -> new Shown("/sandbox/" + post.account() + "/pictures/" + id, alt));
    }

    /** A picture on the page. */
    record Shown(String address, String alt) {}

    public String moment() {
        return post.at().toString();
    }

    public String time() {
        return words.time(post.at());
    }

    public boolean isEdited() {
        return post.marks().isEdited();
    }

    public String liked() {
        return post.marks().isLiked() ? words.say("post.liked", brand) : "";
    }
}
