package app.haris.cli;

import app.haris.crisis.Signal;
import app.haris.escalation.Rehearsal;
import app.haris.inbox.Backtest.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Something that would have happened. */
sealed interface BacktestEvent {
    JsonMapper JSON = JsonMapper.shared();

    Instant at();

    /** Its name in the contract. */
    String kind();

    /** Adds what is told beside time and kind. */
    void tell(ObjectNode line);

    /** One line. */
    default String json() {
        var line = JSON.createObjectNode().put("at", at().toString()).put("event", kind());
        tell(line);
        return line.toString();
    }

    /** What one interaction brought about, in order. */
    static List<BacktestEvent> of(Judged judged) {
        var events = new ArrayList<BacktestEvent>();
        if (judged.isFirst()) {
            events.add(new CaseOpened(judged));
        }
        judged.assessment().rules().forEach(rule -> events.add(new RuleFired(rule, judged)));
        return events;
    }

    record CaseOpened(Judged judged) implements BacktestEvent {
        @Override
        public Instant at() {
            return judged.at();
        }

        @Override
        public String kind() {
            return "case";
        }

        @Override
        public void tell(ObjectNode line) {
            var assessment = judged.assessment();
            line.put("case", judged.caseNumber().value());
            line.put("account", judged.interaction().account().value());
            line.put("interaction", judged.interaction().id().value());
            line.put("language", assessment.language().code());
            assessment.sentiment().ifPresent(it -> line.put("sentiment", it));
            assessment.intent().ifPresent(it -> line.put("intent", it));
            assessment.topic().ifPresent(it -> line.put("topic", it));
            line.put("priority", assessment.priority().name().toLowerCase(Locale.ROOT));
            var tags = line.putArray("tags");
            assessment.tags().forEach(tags::add);
        }
    }

    /** Whom a chain calls; the target as escalation.yml writes it. */
    record Escalated(Rehearsal.Called called) implements BacktestEvent {
        @Override
        public Instant at() {
            return called.at();
        }

        @Override
        public String kind() {
            return "escalation";
        }

        @Override
        public void tell(ObjectNode line) {
            var run = called.run();
            line.put("chain", run.chain().name());
            line.put("cause", run.cause().key());
            line.put("reason", run.reason());
            line.put("notify", called.step().target().written());
            line.put("round", called.round());
        }
    }

    /** What looks like a crisis. */
    record Suspected(Signal signal) implements BacktestEvent {
        @Override
        public Instant at() {
            return signal.at();
        }

        @Override
        public String kind() {
            return "crisis";
        }

        @Override
        public void tell(ObjectNode line) {
            var evidence = signal.evidence();
            line.put("signal", signal.name());
            line.put("scope", signal.scope().key());
            line.put("level", signal.level().name());
            line.put("raised", signal.isRaising());
            line.put("count", evidence.count());
            line.put("usual", Math.round(evidence.usual() * 10) / 10.0);
            line.put("window", evidence.window().toString());
            var cases = line.putArray("cases");
            evidence.examples().forEach(number -> cases.add(number.value()));
        }
    }

    record RuleFired(String rule, Judged judged) implements BacktestEvent {
        @Override
        public Instant at() {
            return judged.at();
        }

        @Override
        public String kind() {
            return "rule";
        }

        @Override
        public void tell(ObjectNode line) {
            line.put("rule", rule);
            line.put("case", judged.caseNumber().value());
            line.put("interaction", judged.interaction().id().value());
        }
    }
}
