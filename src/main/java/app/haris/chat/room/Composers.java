package app.haris.chat.room;

import app.haris.chat.CaseFile;
import app.haris.chat.SafeText;
import app.haris.reply.Replies;
import app.haris.reply.Revision;
import app.haris.social.Accounts;
import app.haris.social.PictureLimits;
import app.haris.social.Platforms;
import app.haris.social.Visibility;
import app.haris.team.Member;
import app.haris.team.MemberId;
import app.haris.team.Team;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the composer of a case as it was asked for. */
@Component
final class Composers {
    private final Replies replies;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Team team;

    Composers(Replies replies, Accounts accounts, Platforms platforms, Team team) {
        this.replies = replies;
        this.accounts = accounts;
        this.platforms = platforms;
        this.team = team;
    }

    Composer of(CaseFile file, Asked asked) {
        var revision = file.revision(asked.revision());
        var mode = revision.isPresent() || asked.revision() == 0 ? asked.mode() : "reply";
        return new Composer(
                mode,
                revision.map(Revision::number).orElse(0),
                text(mode, revision, asked),
                asked.text() != null,
                asked.template(),
                mode.equals("reply") ? offers(file) : List.of(),
                shelf(file, mode.equals("edit") ? revision : Optional.empty()),
                revision.filter(newer -> asked.stale() > 0).map(this::conflict).orElse(null));
    }

    /** What the member typed already goes before what is stored. */
    private static String text(String mode, Optional<Revision> revision, Asked asked) {
        var typed = asked.text();
        if (typed != null) {
            return typed;
        }
        return revision.filter(it -> mode.equals("edit")).map(Revision::text).orElse("");
    }

    private Composer.Shelf shelf(CaseFile file, Optional<Revision> edited) {
        var limits =
                accounts.find(file.summary().account())
                        .flatMap(
                                account ->
                                        platforms
                                                .of(account)
                                                .map(it -> it.pictures(account, readers(file))))
                        .orElse(PictureLimits.NONE);
        return new Composer.Shelf(
                limits.most(),
                limits.description(),
                edited.map(Revision::media).map(PictureView::of).orElseGet(List::of));
    }

    private static Visibility readers(CaseFile file) {
        return file.entries().isEmpty()
                ? Visibility.PUBLIC
                : file.entries().getLast().interaction().kind().visibility();
    }

    private List<Composer.Offer> offers(CaseFile file) {
        return replies.templates(file.summary().number()).stream()
                .map(offer -> new Composer.Offer(offer.key(), offer.text()))
                .toList();
    }

    private Composer.Conflict conflict(Revision newer) {
        return new Composer.Conflict(name(newer.authors().getLast()), newer.number(), newer.text());
    }

    private String name(MemberId member) {
        return SafeText.line(team.find(member).map(Member::name).orElseGet(member::value));
    }
}
