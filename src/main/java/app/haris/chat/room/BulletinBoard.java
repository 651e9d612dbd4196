package app.haris.chat.room;

import app.haris.chat.Bulletin;
import app.haris.chat.Bulletins;
import app.haris.team.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a member was told, above their inbox until they put it away. */
@Controller
final class BulletinBoard {
    /** What is older was overtaken by events. */
    private static final Duration FRESH = Duration.ofDays(2);

    private final Bulletins bulletins;
    private final Clock clock;

    BulletinBoard(Bulletins bulletins, Clock clock) {
        this.bulletins = bulletins;
        this.clock = clock;
    }

    List<Bulletin> of(MemberId member) {
        return bulletins.unseen(member, clock.instant().minus(FRESH));
    }

    @PostMapping("/bulletins/{id}/seen")
    String putAway(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        bulletins.see(id, viewer.member().id(), clock.instant());
        return "redirect:/";
    }
}
