package app.haris.reply.members;

import app.haris.inbox.CaseEntry;
import app.haris.social.Account;
import app.haris.social.PictureLimits;
import app.haris.social.SocialPlatform;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import java.util.Optional;

/** Where an answer would go: as whom, over which network, to what, who can read it. */
record Destination(
        Account account, SocialPlatform platform, CaseEntry target, Visibility visibility) {

    Destination seenBy(Visibility readers) {
        return new Destination(account, platform, target, readers);
    }

    PictureLimits pictures() {
        return platform.pictures(account, visibility);
    }

    Optional<String> caution() {
        return platform.caution(account, target.interaction());
    }

    TextLength measure(String text) {
        return platform.measure(account, target.interaction().author(), visibility, text);
    }
}
