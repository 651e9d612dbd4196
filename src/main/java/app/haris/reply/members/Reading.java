package app.haris.reply.members;

import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Denial;
import app.haris.inbox.Outcome;
import app.haris.reply.Attempt;
import app.haris.reply.ModerationRequest;
import app.haris.reply.Revision;
import app.haris.reply.TemplateOffer;
import app.haris.reply.TextPreview;
import app.haris.reply.draft.Drafts;
import app.haris.reply.draft.Reply;
import app.haris.reply.draft.Revisions;
import app.haris.reply.outbox.Call;
import app.haris.reply.outbox.Calls;
import app.haris.reply.outbox.ModerationOrder;
import app.haris.reply.outbox.Moderations;
import app.haris.reply.outbox.Verdict;
import app.haris.reply.template.Templates;
import app.haris.social.Accounts;
import app.haris.team.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What members see of a case's replies. */
@Component
final class Reading {
    private final Destinations destinations;
    private final TextCheck check;
    private final Templates templates;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Calls calls;
    private final Moderations moderations;
    private final Cases cases;
    private final Accounts accounts;

    Reading(
            Destinations destinations,
            TextCheck check,
            Templates templates,
            Revisions revisions,
            Drafts drafts,
            Calls calls,
            Moderations moderations,
            Cases cases,
            Accounts accounts) {
        this.destinations = destinations;
        this.check = check;
        this.templates = templates;
        this.revisions = revisions;
        this.drafts = drafts;
        this.calls = calls;
        this.moderations = moderations;
        this.cases = cases;
        this.accounts = accounts;
    }

    List<Revision> of(CaseNumber number) {
        return cases.find(number)
                .map(
                        about ->
                                drafts.of(number).stream()
                                        .map(reply -> revisions.of(reply, about))
                                        .toList())
                .orElse(List.of());
    }

    Map<CaseNumber, List<Revision>> of(Collection<Case> about) {
        var found = drafts.of(about.stream().map(Case::number).toList());
        return about.stream()
                .filter(one -> found.containsKey(one.number()))
                .collect(
                        Collectors.toMap(
                                Case::number,
                                one ->
                                        found.getOrDefault(one.number(), List.of()).stream()
                                                .map(reply -> revisions.of(reply, one))
                                                .toList()));
    }

    List<Attempt> attempts(CaseNumber number) {
        var found = calls.of(number);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> draftOf =
                drafts.of(number).stream().collect(Collectors.toMap(Reply::number, Reply::draft));
        return found.stream()
                .map(call -> attempt(call, draftOf.getOrDefault(call.revision(), 0)))
                .toList();
    }

    private static Attempt attempt(Call call, int draft) {
        return new Attempt(
                call.id(),
                draft,
                call.revision(),
                call.began(),
                call.verdict().map(Verdict::word),
                call.verdict().flatMap(Verdict::proof),
                call.verdict().flatMap(Verdict::why));
    }

    List<CaseNumber> awaiting(MemberId approver, long below, int limit) {
        return drafts.awaiting(approver, below, limit);
    }

    List<ModerationRequest> moderations(CaseNumber number) {
        return moderations.of(number).stream().map(ModerationOrder::request).toList();
    }

    List<TemplateOffer> templates(CaseNumber number) {
        return cases.find(number).stream()
                .flatMap(
                        about ->
                                accounts.find(about.account()).stream()
                                        .flatMap(
                                                account ->
                                                        templates.offers(about, account).stream()))
                .toList();
    }

    Outcome<TextPreview> preview(CaseNumber number, String text) {
        return cases.find(number)
                .map(about -> preview(about, text))
                .orElseGet(() -> Denials.of(Denial.noSuchCase(number)));
    }

    private Outcome<TextPreview> preview(Case about, String text) {
        return destinations.of(about).map(destination -> check.preview(text, destination));
    }
}
