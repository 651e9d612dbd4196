package app.haris.reply.members;

import app.haris.audit.Origin;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Erasable;
import app.haris.reply.ReplyState;
import app.haris.reply.draft.Act;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Ledger;
import app.haris.reply.draft.Reply;
import app.haris.reply.outbox.Calls;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forgets the texts of answers, which may name or quote whom they answer. Hashes and approvals
 * stay: what was published can still be recognized, and no erased text can be sent.
 */
@Component
final class Forgetting implements Erasable {
    private final Drafts drafts;
    private final Calls calls;
    private final Ledger ledger;
    private final Clock clock;

    Forgetting(Drafts drafts, Calls calls, Ledger ledger, Clock clock) {
        this.drafts = drafts;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void erase(List<CaseNumber> cases) {
        cases.forEach(this::erase);
    }

    private void erase(CaseNumber number) {
        drafts.of(number).forEach(this::close);
        drafts.eraseTexts(number);
        calls.eraseReasons(number);
    }

    private void close(Reply reply) {
        if (reply.state() instanceof ReplyState.Open open) {
            ledger.change(
                    reply,
                    reply.become(open.superseded(), clock.instant()),
                    Act.ofHaris(Origin.CLOCK, "superseded"));
        }
    }
}
