package app.haris.cli;

import app.haris.social.Accounts;
import app.haris.social.Interaction;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums up a backtest for whoever reads it. */
final class BacktestTally {
    private final List<Sum.Refusal> refused;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();
    private final Map<String, Integer> suspicions = new TreeMap<>();
    private final TreeSet<String> strangers = new TreeSet<>();
    private int heard;
    private int passedOver;

    BacktestTally(List<Sum.Refusal> unreadable) {
        refused = new ArrayList<>(unreadable);
    }

    void refuse(Sum.Refusal refusal) {
        refused.add(refusal);
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** The news of an edit or a deletion. */
    void passOver() {
        passedOver++;
    }

    void hear() {
        heard++;
    }

    void strangers(List<Interaction> all, Accounts accounts) {
        all.stream()
                .map(Interaction::account)
                .distinct()
                .filter(account -> accounts.find(account).isEmpty())
                .forEach(account -> strangers.add(account.value()));
    }

    void count(BacktestEvent event) {
        kinds.merge(event.kind(), 1, Integer::sum);
        switch (event) {
            case BacktestEvent.RuleFired fired -> rules.merge(fired.rule(), 1, Integer::sum);
            case BacktestEvent.Suspected found ->
                    suspicions.merge(found.signal().key(), 1, Integer::sum);
            case BacktestEvent.CaseOpened _, BacktestEvent.Escalated _ -> {}
        }
    }

    void tell(PrintWriter err) {
        refused.sort(Comparator.comparingInt(Sum.Refusal::line));
        refused.forEach(one -> err.println("line " + one.line() + ": " + one.reason()));
        if (!strangers.isEmpty()) {
            err.println(
                    "not in accounts.yml, taken for accounts of the first brand: "
                            + String.join(", ", strangers));
        }
        err.println(
                "%,d interactions, %,d edits and deletions passed over, %,d refused"
                        .formatted(heard, passedOver, refused.size()));
        kinds.forEach((kind, count) -> err.println("%s: %,d".formatted(kind, count)));
        tell(rules, err);
        tell(suspicions, err);
    }

    private static void tell(Map<String, Integer> counts, PrintWriter err) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(it -> err.println("  %s: %,d".formatted(it.getKey(), it.getValue())));
    }
}
