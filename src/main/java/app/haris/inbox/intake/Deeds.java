package app.haris.inbox.intake;

import app.haris.audit.Deed;
import app.haris.audit.Origin;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.CaseState;
import app.haris.social.Interaction;
import app.haris.team.MemberId;
import app.haris.triage.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How the intake's deeds stand in the journal. */
final class Deeds {
    /** The whole text stands with the interaction. */
    private static final int LONGEST_TEXT = 2_000;

    private static final String HARIS = "haris";

    private Deeds() {}

    /** An interaction of a case: what was said, and what came of it. */
    static Deed received(
            CaseNumber number, UUID id, Interaction said, Assessment assessment, String effect) {
        var details = details(id, said);
        details.put("effect", effect);
        details.put("priority", assessment.priority().word());
        if (!assessment.rules().isEmpty()) {
            details.put("rules", String.join(",", assessment.rules()));
        }
        var content =
                Map.of(
                        "author", head(said.author().displayName()),
                        "text", head(said.text()));
        return deed("received", Origin.NETWORK, Optional.of(number), details, content);
    }

    /** An interaction that opens no case; it is journaled without a word of its author. */
    static Deed kept(UUID id, Interaction said) {
        var details = details(id, said);
        details.put("effect", "kept");
        return deed("received", Origin.NETWORK, Optional.empty(), details, Map.of());
    }

    private static Map<String, String> details(UUID id, Interaction said) {
        var details = new LinkedHashMap<String, String>();
        details.put("interaction", id.toString());
        details.put("account", said.account().value());
        details.put("kind", said.kind().name().toLowerCase(Locale.ROOT));
        return details;
    }

    /** What rules did to a case, beside what every card shows. */
    static List<Deed> byRules(Optional<Case> before, Case after, Assessment assessment) {
        var deeds = new ArrayList<Deed>();
        var rules = Map.of("rules", String.join(",", assessment.rules()));
        if (!before.flatMap(Case::claimedBy).equals(after.claimedBy())) {
            deeds.add(byRule(after, "assigned", with(rules, "to", claimant(after))));
        }
        if (!before.map(Case::state).equals(Optional.of(after.state()))) {
            switch (after.state()) {
                case CaseState.Open _, CaseState.Merged _ -> {}
                case CaseState.Snoozed(var until) ->
                        deeds.add(byRule(after, "snoozed", with(rules, "until", until.toString())));
                case CaseState.Closed(var reason, var at) ->
                        deeds.add(byRule(after, "closed", with(rules, "reason", reason)));
            }
        }
        return deeds;
    }

    private static String claimant(Case shown) {
        return shown.claimedBy().map(MemberId::value).orElse("");
    }

    private static Map<String, String> with(Map<String, String> details, String key, String value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value);
        return more;
    }

    private static Deed byRule(Case shown, String what, Map<String, String> details) {
        return deed(what, Origin.RULE, Optional.of(shown.number()), details, Map.of());
    }

    static Deed edited(Optional<CaseNumber> number, UUID id, String text) {
        var content = number.isPresent() ? Map.of("text", head(text)) : Map.<String, String>of();
        return deed("edited", Origin.NETWORK, number, interaction(id), content);
    }

    static Deed deleted(Optional<CaseNumber> number, UUID id) {
        return deed("deleted", Origin.NETWORK, number, interaction(id), Map.of());
    }

    /**
     * @param what hidden, or shown-again
     */
    static Deed hidden(String what, Optional<CaseNumber> number, UUID id) {
        return deed(what, Origin.NETWORK, number, interaction(id), Map.of());
    }

    static Deed ended(CaseNumber number, String reason) {
        var details = Map.of("reason", reason);
        return deed("closed", Origin.NETWORK, Optional.of(number), details, Map.of());
    }

    static Deed answeredNatively(Optional<CaseNumber> number, UUID id) {
        return deed("answered-natively", Origin.NETWORK, number, interaction(id), Map.of());
    }

    private static Map<String, String> interaction(UUID id) {
        return Map.of("interaction", id.toString());
    }

    private static Deed deed(
            String what,
            Origin from,
            Optional<CaseNumber> number,
            Map<String, String> details,
            Map<String, String> content) {
        return new Deed(HARIS, from, what, number.map(CaseNumber::value), details, content);
    }

    private static String head(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
